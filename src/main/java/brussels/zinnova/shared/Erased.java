package brussels.zinnova.shared;

import java.util.UUID;

/** Something was erased because somebody has a right to it; a copy of the database that comes back must lose it again. */
public record Erased(Kind kind, UUID id) {

    /** What it was. */
    public enum Kind {
        /** An entry, with all that was sent about it. */
        INNOVATION,
        /** A submission, with all that was in it. */
        SUBMISSION,
        /** How to reach whoever sent a submission; all of it, where nobody has confirmed it. */
        SUBMISSION_CONTACT,
        /** A report, with all that was in it. */
        REPORT,
        /** How to reach whoever sent a report; all of it, where nobody has confirmed it. */
        REPORT_CONTACT,
        /** A form that somebody had begun. */
        DRAFT,
        /** That somebody is told by mail what is new, with their address. */
        ALERT
    }
}
