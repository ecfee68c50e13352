package brussels.zinnova.innovation;

import jakarta.persistence.EnumeratedValue;

/** What a reader may expect of an entry’s text in one language. */
public enum TranslationStatus {

    /** Written in this language. */
    ORIGINAL("original"),
    /** Translated, and read by a person who knows both languages. */
    REVIEWED("reviewed"),
    /** Translated by a machine. */
    MACHINE("machine"),
    /** The original has changed since. */
    OUTDATED("outdated");

    @EnumeratedValue
    private final String code;

    TranslationStatus(String code) {
        this.code = code;
    }

    /** The code that stands in columns and message keys. */
    public String code() {
        return code;
    }
}
