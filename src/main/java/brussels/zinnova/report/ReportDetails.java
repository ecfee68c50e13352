package brussels.zinnova.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Brussels;
import brussels.zinnova.shared.Language;

/**
 * All of one report, for its private page, its mails and the curators.
 *
 * @param email never leaves the curators’ desk but to be written to; null where none was given, or it was deleted
 * @param answer what whoever reported it reads; null while it waits
 */
public record ReportDetails(UUID id, int version, UUID innovation, ReportKind kind, ReportState state,
        Language language, String reason, @Nullable String place, @Nullable String email, @Nullable String name,
        Instant reportedAt, @Nullable String answer) {

    /** The day it was sent, in Brussels. */
    public LocalDate reportedOn() {
        return LocalDate.ofInstant(reportedAt, Brussels.ZONE);
    }

    /** Whether a curator has still to answer. */
    public boolean isOpen() {
        return state == ReportState.RECEIVED;
    }
}
