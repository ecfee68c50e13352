package brussels.zinnova.contribution;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.SubmissionDetails;

/**
 * What the page of a submission tells whoever sent it: where it stands, and no more.
 *
 * @param language the language of the name
 * @param state {@code received}, {@code accepted}, {@code declined}, or {@code withdrawn}: accepted, and taken out since
 * @param decidedOn null while it is open
 * @param reason why it was declined; null unless it was
 * @param slug of its entry; null unless it is in the catalogue
 */
record Progress(String name, Language language, String state, LocalDate receivedOn, @Nullable LocalDate decidedOn,
        @Nullable String reason, @Nullable String slug) {

    static Progress of(SubmissionDetails submission, @Nullable String slug) {
        boolean withdrawn = submission.innovation() != null && slug == null;
        return new Progress(submission.name(), submission.content().originalLanguage(),
                withdrawn ? "withdrawn" : submission.state().code(), submission.receivedOn(), submission.decidedOn(),
                submission.reason(), slug);
    }
}
