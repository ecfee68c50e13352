package brussels.zinnova.submission;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.shared.Brussels;
import brussels.zinnova.shared.Language;

/**
 * All of one draft.
 *
 * @param id also the key of its form: the submission that it becomes has it too
 * @param linkGeneration raised when links to it given out before must not open it any longer
 * @param language the language that the form was in
 * @param email where its link was sent; never shown
 */
public record DraftDetails(UUID id, int version, int linkGeneration, Language language, InnovationForm form,
        Instant savedAt,
        @Nullable String email) {

    /** When it was saved last, in Brussels. */
    public LocalDateTime saved() {
        return LocalDateTime.ofInstant(savedAt, Brussels.ZONE);
    }

    /** When it is deleted if nobody goes on with it, in Brussels. */
    public LocalDateTime keptUntil() {
        return saved().plus(Drafts.KEPT);
    }
}
