package brussels.zinnova.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.shared.Brussels;

/**
 * All of one submission, for its private page and for the curators.
 *
 * @param contactEmail never leaves the curators’ desk; null once it was deleted
 * @param linkGeneration raised when links to its private page given out before must not open it any longer
 * @param reason why it was declined; null unless it was
 * @param innovation the entry that it became; null unless it was accepted
 */
public record SubmissionDetails(UUID id, int version, SubmissionState state, InnovationContent content,
        @Nullable String contactEmail, int linkGeneration, Instant receivedAt, @Nullable Instant decidedAt,
        @Nullable String reason, @Nullable UUID innovation) {

    /** The name in the language that it was sent in. */
    public String name() {
        String name = content.in(content.originalLanguage()).name();
        return name == null ? "" : name;
    }

    /** The day it was sent, in Brussels. */
    public LocalDate receivedOn() {
        return LocalDate.ofInstant(receivedAt, Brussels.ZONE);
    }

    /** The day it was decided, in Brussels; null while it is open. */
    public @Nullable LocalDate decidedOn() {
        return decidedAt == null ? null : LocalDate.ofInstant(decidedAt, Brussels.ZONE);
    }

    /** Whether a curator has still to decide. */
    public boolean isOpen() {
        return state == SubmissionState.RECEIVED;
    }
}
