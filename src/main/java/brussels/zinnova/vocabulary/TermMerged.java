package brussels.zinnova.vocabulary;

/** A term became another one of its scheme; whatever has its code must have the other’s, in the same transaction. */
public record TermMerged(TermId term, String into) {}
