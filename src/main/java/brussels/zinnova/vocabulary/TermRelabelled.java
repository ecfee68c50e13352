package brussels.zinnova.vocabulary;

/** A term has another label; whatever shows or searches it must read it again. */
public record TermRelabelled(TermId term) {}
