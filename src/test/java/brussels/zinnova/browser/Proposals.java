package brussels.zinnova.browser;

import java.util.Objects;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.Proposal;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.SubmissionState;
import brussels.zinnova.submission.Submissions;
import brussels.zinnova.web.PrivateLinks;
import brussels.zinnova.web.PrivatePage;

/** What tests need on the portal before they look at it, put there without a browser. Each has a name of its own. */
@TestComponent
class Proposals {

    /** Why {@link #declined} is. */
    static final String REASON = "Le projet n’est pas encore à Bruxelles.";

    private final Submissions submissions;
    private final Innovations innovations;
    private final PrivateLinks links;

    Proposals(Submissions submissions, Innovations innovations, PrivateLinks links) {
        this.submissions = submissions;
        this.innovations = innovations;
        this.links = links;
    }

    /** A name that no other test has, and no entry of the starter catalogue; nor is it like one of these. */
    static String newName() {
        return "Vélothèque " + UUID.randomUUID().toString().replace("-", "").substring(0, 24)
                .replaceAll("(.{4})", "$1 ").strip();
    }

    /** A proposal in French that nobody has confirmed. */
    SubmissionDetails sent() {
        String name = newName();
        return submissions.send(new Proposal(InnovationMother.bikeLibrary(name, "Les amis de " + name),
                "ines@example.org", UUID.randomUUID(), "2026-11"));
    }

    /** A proposal in French that waits for a decision. */
    SubmissionDetails received() {
        SubmissionDetails sent = sent();
        submissions.confirm(sent.id());
        return find(sent.id());
    }

    /** One that is an entry now. */
    SubmissionDetails accepted() {
        SubmissionDetails received = received();
        submissions.accept(received.id(), received.version(), 0, received.content());
        return find(received.id());
    }

    /** One that was turned down. */
    SubmissionDetails declined() {
        SubmissionDetails received = received();
        decline(received);
        return find(received.id());
    }

    /** An entry that is public. */
    InnovationDetails published() {
        return innovations.find(Objects.requireNonNull(accepted().innovation())).orElseThrow();
    }

    /** A change of an entry that waits for a decision. */
    SubmissionDetails change(InnovationDetails entry, String tagline) {
        UUID change = submissions.send(new Proposal(entry.id(), InnovationMother.inFrench(entry.name(), tagline,
                entry.content().actors().getFirst().name()), Language.FR, "ines@example.org", false, UUID.randomUUID(),
                "1")).id();
        submissions.confirm(change);
        return find(change);
    }

    /** Asks whoever sent it for something, as a curator in another browser would. */
    void ask(SubmissionDetails submission, String question) {
        submissions.answer(submission.id(), submission.version(), SubmissionState.CHANGES_REQUESTED, question);
    }

    /** Turns it down, as a curator in another browser would. */
    void decline(SubmissionDetails submission) {
        submissions.answer(submission.id(), submission.version(), SubmissionState.DECLINED, REASON);
    }

    /** Changes it, as a curator in another browser would. */
    void revise(InnovationDetails entry, String tagline) {
        InnovationContent content = InnovationMother.inFrench(entry.name(), tagline,
                entry.content().actors().getFirst().name());
        innovations.revise(entry.id(), entry.version(), content);
    }

    /** A submission as it is now. */
    SubmissionDetails find(UUID submission) {
        return submissions.find(submission).orElseThrow();
    }

    /** The address of the page for whoever sent it. */
    String privatePage(Language language, SubmissionDetails submission) {
        return links.path(PrivatePage.SUBMISSION, language, submission.id(), submission.linkGeneration());
    }

    /** The address to which the yearly mail about an accepted one leads. */
    String yearlyCheck(Language language, SubmissionDetails submission) {
        return links.path(PrivatePage.CHECK, language, submission.id(), submission.linkGeneration());
    }
}
