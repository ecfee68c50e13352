package brussels.zinnova.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Suspicion;

/**
 * All of one submission, for its private page, for its mails and for the curators.
 *
 * @param language in which whoever sent it reads the portal
 * @param contactEmail never leaves the curators’ desk but to be written to; null once it was deleted
 * @param linkGeneration raised when links to its private page given out before must not open it any longer
 * @param steps what happened to it, the last one last
 * @param innovation the entry that it became, or changed; null unless it was accepted
 * @param target the entry that it would change; null for a new one
 * @param formKey what tells its form from others
 * @param suspicions why a curator should look at it twice
 */
public record SubmissionDetails(UUID id, int version, SubmissionState state, InnovationContent content,
        Language language, @Nullable String contactEmail, int linkGeneration, List<Step> steps,
        @Nullable UUID innovation,
        @Nullable UUID target, UUID formKey, List<Suspicion> suspicions) {

    /** The name in the language that it was sent in. */
    public String name() {
        String name = content.in(content.originalLanguage()).name();
        return name == null ? "" : name;
    }

    /** When it was sent. */
    public Instant sentAt() {
        return steps.getFirst().happenedAt();
    }

    /** The day it was sent, in Brussels. */
    public LocalDate sentOn() {
        return steps.getFirst().day();
    }

    /** The day it got where it stands, in Brussels. */
    public LocalDate since() {
        return steps.getLast().day();
    }

    /** What a curator wrote last to whoever sent it, why it was declined for one; null where it stands without a word. */
    public @Nullable String message() {
        return state == SubmissionState.RECEIVED ? null : steps.getLast().message();
    }

    /** Whether a curator may decide. */
    public boolean isOpen() {
        return state.isOpen();
    }

    /** What tells a confirmation from those that went to a former address. */
    public int confirmations() {
        return (int) steps.stream().filter(step -> step.state() == SubmissionState.UNCONFIRMED).count();
    }
}
