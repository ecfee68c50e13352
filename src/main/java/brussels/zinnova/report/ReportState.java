package brussels.zinnova.report;

import jakarta.persistence.EnumeratedValue;

/** Where a report stands. */
public enum ReportState {

    /** Counts once whoever has the mail says that it is theirs. */
    UNCONFIRMED("unconfirmed"),
    /** Waits for a curator. */
    RECEIVED("received"),
    /** Was answered, with reasons. */
    ANSWERED("answered");

    @EnumeratedValue
    private final String code;

    ReportState(String code) {
        this.code = code;
    }

    /** The code that stands in columns and message keys. */
    public String code() {
        return code;
    }
}
