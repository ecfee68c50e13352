package brussels.zinnova.innovation;

import jakarta.persistence.EnumeratedValue;

/** Where an entry stands. */
enum InnovationState {

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

    String code() {
        return code;
    }
}
