package brussels.zinnova.vocabulary;

/** A term says something else, or stands elsewhere; whatever shows or searches it must read it again. */
public record TermChanged(TermId term) {}
