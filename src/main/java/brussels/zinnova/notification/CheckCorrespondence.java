package brussels.zinnova.notification;

import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.Submissions;
import brussels.zinnova.web.PrivateLinks;
import brussels.zinnova.web.PrivatePage;

/** Asks whoever sent a submission whether the entry is still true. */
@Component
class CheckCorrespondence implements Correspondence {

    private final Submissions submissions;
    private final Innovations innovations;
    private final PrivateLinks links;

    CheckCorrespondence(Submissions submissions, Innovations innovations, PrivateLinks links) {
        this.submissions = submissions;
        this.innovations = innovations;
        this.links = links;
    }

    @Override
    public Letter.Subject subject() {
        return Letter.Subject.CHECK;
    }

    @Override
    public Optional<Mail> mail(Letter letter) {
        return submissions.find(letter.about()).filter(found -> found.contactEmail() != null)
                .filter(found -> Optional.ofNullable(found.innovation()).flatMap(innovations::publicSlug).isPresent())
                .map(this::mail);
    }

    private Mail mail(SubmissionDetails submission) {
        return new Mail(Objects.requireNonNull(submission.contactEmail()), submission.language(),
                "check", "why-check", submission.name(), null, address(PrivatePage.CHECK, submission),
                address(PrivatePage.SUBMISSION, submission));
    }

    private String address(PrivatePage page, SubmissionDetails submission) {
        Language language = submission.language();
        return links.address(page, language, submission.id(), submission.linkGeneration());
    }
}
