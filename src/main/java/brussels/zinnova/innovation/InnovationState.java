package brussels.zinnova.innovation;

import jakarta.persistence.EnumeratedValue;

/** Where an entry stands. */
public enum InnovationState {

    /** Being written; nobody outside sees it. */
    DRAFT("draft"),
    /** In the catalogue. */
    PUBLISHED("published"),
    /** Taken out of the catalogue for a reason; its address answers 410. */
    WITHDRAWN("withdrawn"),
    /** Part of another entry now. */
    MERGED("merged");

    @EnumeratedValue
    private final String code;

    InnovationState(String code) {
        this.code = code;
    }

    /** The code that stands in columns and message keys. */
    public String code() {
        return code;
    }
}
