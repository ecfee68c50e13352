package brussels.zinnova.submission;

import java.util.EnumSet;
import java.util.Set;

import jakarta.persistence.EnumeratedValue;

/** Where a submission stands, and where it can go from there. */
public enum SubmissionState {

    /** Was sent, and counts once whoever has the mail says that it is theirs. */
    UNCONFIRMED("unconfirmed"),
    /** Waits for a curator. */
    RECEIVED("received"),
    /** Waits for whoever sent it, who was asked for something. */
    CHANGES_REQUESTED("changes-requested"),
    /** Became an entry of the catalogue. */
    ACCEPTED("accepted"),
    /** Will not become one, for a reason. */
    DECLINED("declined"),
    /** Was taken back by whoever sent it. */
    WITHDRAWN("withdrawn");

    @EnumeratedValue
    private final String code;

    SubmissionState(String code) {
        this.code = code;
    }

    /** The code that stands in columns and message keys. */
    public String code() {
        return code;
    }

    /** Whether it waits for a curator, or for an answer to one: it can be decided, rewritten and taken back. */
    public boolean isOpen() {
        return this == RECEIVED || this == CHANGES_REQUESTED;
    }

    /** Where it can go from here. */
    Set<SubmissionState> next() {
        return switch (this) {
            case UNCONFIRMED -> EnumSet.of(RECEIVED);
            case RECEIVED -> EnumSet.of(CHANGES_REQUESTED, ACCEPTED, DECLINED, WITHDRAWN);
            case CHANGES_REQUESTED -> EnumSet.of(RECEIVED, ACCEPTED, DECLINED, WITHDRAWN);
            case ACCEPTED, DECLINED, WITHDRAWN -> EnumSet.noneOf(SubmissionState.class);
        };
    }
}
