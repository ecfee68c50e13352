package brussels.zinnova.notification;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.innovation.RevisionAction;
import brussels.zinnova.innovation.Revisions;
import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.SubmissionState;
import brussels.zinnova.submission.Submissions;
import brussels.zinnova.web.PrivateLinks;
import brussels.zinnova.web.PrivatePage;
import brussels.zinnova.web.SiteProperties;

/** Tells whoever sent a submission where it stands, in the language that they read the portal in. */
@Component
class SubmissionCorrespondence implements Correspondence {

    private static final Set<SubmissionState> OF_CHANGES = EnumSet.of(SubmissionState.UNCONFIRMED,
            SubmissionState.RECEIVED, SubmissionState.ACCEPTED);

    private final Submissions submissions;
    private final Innovations innovations;
    private final Revisions revisions;
    private final PrivateLinks links;
    private final SiteProperties site;

    SubmissionCorrespondence(Submissions submissions, Innovations innovations, Revisions revisions, PrivateLinks links,
            SiteProperties site) {
        this.submissions = submissions;
        this.innovations = innovations;
        this.revisions = revisions;
        this.links = links;
        this.site = site;
    }

    @Override
    public Letter.Subject subject() {
        return Letter.Subject.SUBMISSION;
    }

    @Override
    public Optional<Mail> mail(Letter letter) {
        return submissions.find(letter.about()).filter(
                found -> found.state().code().equals(letter.state()) && found.contactEmail() != null
                        && !isUndone(found))
                .map(this::mail);
    }

    /** A change of an entry is spoken of otherwise where it is told what was sent, or what came of it. */
    private static String kind(SubmissionDetails submission) {
        String state = submission.state().code();
        return submission.target() != null && OF_CHANGES.contains(submission.state()) ? "change-" + state : state;
    }

    /** Accepted, and taken out of the catalogue since; or a change, and the entry says again what it said before. */
    private boolean isUndone(SubmissionDetails submission) {
        UUID innovation = submission.innovation();
        return innovation != null && (innovations.publicSlug(innovation).isEmpty() || submission.target() != null
                && revisions.find(innovation, revisions.lastNumber(innovation))
                        .filter(last -> last.action() == RevisionAction.RESTORED
                                && last.madeAt().isAfter(submission.steps().getLast().happenedAt()))
                        .isPresent());
    }

    /** What whoever sent it is told now. */
    Mail mail(SubmissionDetails submission) {
        Language language = submission.language();
        String page = links.address(PrivatePage.SUBMISSION, language, submission.id(),
                submission.linkGeneration());
        boolean confirm = submission.state() == SubmissionState.UNCONFIRMED;
        String entry = Optional.ofNullable(submission.innovation()).flatMap(innovations::publicSlug)
                .map(slug -> site.publicUrl() + "/" + language.code() + "/innovations/" + slug.value()).orElse(null);
        String address = confirm
                ? links.address(PrivatePage.CONFIRMATION, language, submission.id(),
                        submission.confirmations())
                : entry;
        return new Mail(Objects.requireNonNull(submission.contactEmail()), language, kind(submission),
                confirm ? "why-unconfirmed" : "why", submission.name(), submission.message(),
                address == null ? page : address, confirm || entry == null ? null : page);
    }
}
