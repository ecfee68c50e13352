package brussels.zinnova.submission;

import jakarta.persistence.EnumeratedValue;

/** Where a submission stands. */
public enum SubmissionState {

    /** Waits for a curator. */
    RECEIVED("received"),
    /** Became an entry of the catalogue. */
    ACCEPTED("accepted"),
    /** Will not become one, for a reason. */
    DECLINED("declined");

    @EnumeratedValue
    private final String code;

    SubmissionState(String code) {
        this.code = code;
    }

    /** The code that stands in columns and message keys. */
    public String code() {
        return code;
    }
}
