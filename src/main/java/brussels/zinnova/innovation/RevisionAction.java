package brussels.zinnova.innovation;

import jakarta.persistence.EnumeratedValue;

/** What made a revision of an entry. */
public enum RevisionAction {

    PUBLISHED("published"),
    REVISED("revised"),
    WITHDRAWN("withdrawn"),
    REPUBLISHED("republished"),
    /** It says again what it said in an earlier revision. */
    RESTORED("restored"),
    /** It took over what another entry said. */
    MERGED("merged"),
    /** It became part of another entry. */
    ABSORBED("absorbed"),
    /** It became an entry of its own again, or another that was part of it did. */
    SEPARATED("separated");

    @EnumeratedValue
    private final String code;

    RevisionAction(String code) {
        this.code = code;
    }

    /** The code that stands in columns and message keys. */
    public String code() {
        return code;
    }
}
