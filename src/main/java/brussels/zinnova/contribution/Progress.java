package brussels.zinnova.contribution;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.Step;
import brussels.zinnova.submission.SubmissionDetails;

/**
 * What the page of a submission tells whoever sent it: where it stands, and no more.
 *
 * @param language the language of the name
 * @param change whether it would change an entry
 * @param state the code of a {@link brussels.zinnova.submission.SubmissionState}, or {@code removed}: accepted, and taken
 *        out of the catalogue since
 * @param open whether it may still be changed or taken back
 * @param reachable whether an address is kept
 * @param formKey what tells its form from others
 * @param slug of its entry; null unless it is in the catalogue
 */
record Progress(String name, Language language, boolean change, String state, boolean open, boolean reachable,
        List<Step> steps,
        UUID formKey, @Nullable String slug) {

    static Progress of(SubmissionDetails submission, @Nullable String slug) {
        boolean removed = submission.innovation() != null && slug == null;
        return new Progress(submission.name(), submission.content().originalLanguage(),
                submission.target() != null, removed ? "removed" : submission.state().code(), submission.isOpen(),
                submission.contactEmail() != null, submission.steps(), submission.formKey(), slug);
    }
}
