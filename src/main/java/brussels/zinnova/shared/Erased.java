package brussels.zinnova.shared;

import java.util.UUID;

/** Something was erased because somebody has a right to it; a copy of the database that comes back must lose it again. */
public record Erased(Kind kind, UUID id) {

    /** What it was. */
    public enum Kind {
        /** An entry, with all that was sent about it. */
        INNOVATION,
        /** How to reach whoever sent a submission. */
        SUBMISSION,
        /** How to reach whoever sent a report. */
        REPORT,
        /** A form that somebody had begun. */
        DRAFT
    }
}
