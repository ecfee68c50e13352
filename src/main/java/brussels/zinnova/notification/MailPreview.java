package brussels.zinnova.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import brussels.zinnova.submission.Step;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.SubmissionState;

/** What a mail will say, for the curator who is about to give reason for it. */
@Component
public class MailPreview {

    /** What makes a private link one: it is its reader’s alone. */
    private static final Pattern SECRET = Pattern.compile("(/submissions/)\\S+");

    private final SubmissionCorrespondence correspondence;
    private final LetterWriter writer;

    MailPreview(SubmissionCorrespondence correspondence, LetterWriter writer) {
        this.correspondence = correspondence;
        this.writer = writer;
    }

    /**
     * The text of the mail that a submission’s sender gets if it goes to that state now; nothing where no address is kept.
     *
     * @param message what the curator writes, if anything
     */
    public Optional<String> of(SubmissionDetails submission, SubmissionState state, @Nullable String message) {
        if (submission.contactEmail() == null) {
            return Optional.empty();
        }
        List<Step> steps = Stream
                .concat(submission.steps().stream(), Stream.of(new Step(state, Instant.EPOCH, message))).toList();
        String text = writer.text(correspondence.mail(new SubmissionDetails(submission.id(),
                submission.version(), state, submission.content(), submission.language(), submission.contactEmail(),
                submission.linkGeneration(), steps, submission.innovation(), submission.target(),
                submission.formKey(), submission.suspicions())));
        return Optional.of(SECRET.matcher(text).replaceAll("$1…"));
    }
}
