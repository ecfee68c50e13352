package brussels.zinnova.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolationException;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationErased;
import brussels.zinnova.innovation.InnovationTexts;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.innovation.RevisionDetails;
import brussels.zinnova.innovation.WrongStateException;
import brussels.zinnova.shared.Brussels;
import brussels.zinnova.shared.Erased;
import brussels.zinnova.shared.KeyUsedException;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.shared.Suspicion;

/** What people propose for the catalogue, and what becomes of it. Every method is one transaction or part of the caller’s. */
@Service
@Transactional
public class Submissions {

    /** How long a submission waits to be confirmed. */
    private static final Period UNCONFIRMED = Period.ofDays(7);

    /** How long the address of whoever sent it is kept after the last decision. */
    private static final Period CONTACTS = Period.ofMonths(12);

    /** So many characters two people do not write alike. */
    private static final int OWN_WORDS = 40;

    private final SubmissionRepository submissions;
    private final DraftRepository drafts;
    private final Innovations innovations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submissions(SubmissionRepository submissions, DraftRepository drafts, Innovations innovations,
            ApplicationEventPublisher events, Clock clock) {
        this.submissions = submissions;
        this.drafts = drafts;
        this.innovations = innovations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a proposal in, which counts once it is confirmed; if it was a draft, that ends. The same proposal sent again,
     * at once or later, is the submission that it made at first.
     *
     * @throws KeyUsedException if its form has already made another submission
     */
    public SubmissionDetails send(Proposal proposal) {
        submissions.waitFor(proposal.formKey());
        drafts.delete(proposal.formKey());
        return find(proposal).orElseGet(() -> {
            Submission submission = new Submission(proposal, clock.instant());
            mark(submission);
            return submissions.save(submission).details();
        });
    }

    private void mark(Submission submission) {
        SubmissionDetails details = submission.details();
        Set<Suspicion> found = Suspicion.in(Stream.of(Language.values()).map(details.content()::in)
                .flatMap(InnovationTexts::written).toList());
        String answer = details.content().in(details.content().originalLanguage()).answer();
        if (details.target() == null && answer != null && answer.length() >= OWN_WORDS
                && submissions.countOthersByAnswer(details.id(), answer) > 0) {
            found.add(Suspicion.REPEATED);
        }
        submission.mark(found);
    }

    /** Whoever sent it says so: it waits for a curator now, unless that was said before. */
    public void confirm(UUID id) {
        Submission submission = only(id);
        if (submission.state() == SubmissionState.UNCONFIRMED) {
            submission.move(SubmissionState.RECEIVED, null, clock.instant());
            submissions.save(submission);
        }
    }

    /**
     * Sends the mail that asks for the confirmation once more, to this address from now on.
     *
     * @throws DecidedException if it is confirmed already
     */
    public void reachAt(UUID id, String address) {
        Submission submission = only(id);
        submission.reachAt(address, clock.instant());
        submissions.save(submission);
    }

    /**
     * Lets whoever sent it say something else; if that was asked for, it waits for a curator again.
     *
     * @param version the version that was rewritten
     * @param answer their words to whoever asked; of no use while nobody has asked
     * @throws DecidedException if it was decided before
     * @throws OptimisticLockingFailureException if it has changed since that version
     */
    public void rewrite(UUID id, int version, InnovationContent content, @Nullable String answer) {
        Submission submission = only(id).requireVersion(version);
        submission.rewrite(content);
        mark(submission);
        if (submission.state() == SubmissionState.CHANGES_REQUESTED) {
            submission.move(SubmissionState.RECEIVED, answer, clock.instant());
        }
        submissions.save(submission);
    }

    /** Takes it back, as whoever sent it wishes, unless that was done before. */
    public void withdraw(UUID id) {
        Submission submission = only(id);
        if (submission.state() != SubmissionState.WITHDRAWN) {
            submission.move(SubmissionState.WITHDRAWN, null, clock.instant());
            submissions.save(submission);
        }
    }

    /** Forgets how to reach whoever sent it, at once; what was proposed stays, unless it was never confirmed. */
    public void forgetContact(UUID id) {
        Submission submission = only(id);
        if (submission.state() == SubmissionState.UNCONFIRMED) {
            submissions.delete(submission);
        } else {
            submission.forgetContact();
            submissions.save(submission);
        }
        events.publishEvent(new Erased(Erased.Kind.SUBMISSION_CONTACT, id));
    }

    /** Lets go what was sent about an entry that is erased for good. */
    @EventListener
    public void on(InnovationErased event) {
        submissions.findByInnovationIdOrTargetId(event.innovation(), event.innovation()).forEach(this::erase);
    }

    /** Deletes a submission for good, if it is there. */
    public void erase(UUID id) {
        submissions.findById(id).ifPresent(this::erase);
    }

    private void erase(Submission submission) {
        submissions.delete(submission);
        events.publishEvent(new Erased(Erased.Kind.SUBMISSION, submission.details().id()));
    }

    /**
     * Deletes every hour what is kept for so long and no longer: submissions that nobody confirmed, and the addresses of
     * those that were decided. Each node may.
     */
    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void deleteWhatIsOver() {
        Instant now = clock.instant();
        submissions.deleteUnconfirmedSince(now.minus(UNCONFIRMED));
        submissions.deleteContactsDecidedBefore(now.atZone(Brussels.ZONE).minus(CONTACTS).toInstant());
    }

    /**
     * The submission that a proposal has made already, if it has.
     *
     * @throws KeyUsedException if its form has made another one
     */
    @Transactional(readOnly = true)
    public Optional<SubmissionDetails> find(Proposal proposal) {
        Optional<Submission> former = submissions.findByFormKey(proposal.formKey());
        if (former.isPresent() && !former.get().isOf(proposal)) {
            throw new KeyUsedException();
        }
        return former.map(Submission::details);
    }

    /** All of one submission, if there is one of that id. */
    @Transactional(readOnly = true)
    public Optional<SubmissionDetails> find(UUID id) {
        return submissions.findById(id).map(Submission::details);
    }

    /** Those that wait for a curator, the oldest first. */
    @Transactional(readOnly = true)
    public List<SubmissionDetails> waiting(int most) {
        return submissions.findByStateOrderBySentAt(SubmissionState.RECEIVED, Limit.of(most)).stream()
                .map(Submission::details).toList();
    }

    /**
     * Makes an entry of a submission, or changes the one that it is about, public at once.
     *
     * @param version the version that was decided on
     * @param live the version of the entry that it would change, as the curator saw it; of no use for a new one
     * @param content what is published, as the curator left it
     * @return the entry’s id
     * @throws NotFoundException if there is no such submission
     * @throws DecidedException if it was decided before
     * @throws OptimisticLockingFailureException if it or the entry has changed since that version
     * @throws WrongStateException if the entry that it would change is not in the catalogue
     * @throws ConstraintViolationException if the content breaks a rule
     * @throws IllegalArgumentException if the content names a term that the vocabulary does not have
     */
    public UUID accept(UUID id, int version, int live, InnovationContent content) {
        Submission submission = open(id, version);
        UUID innovation = publish(id, submission.target(), live, content);
        submission.accept(innovation, clock.instant());
        submissions.save(submission);
        return innovation;
    }

    private UUID publish(UUID id, @Nullable UUID target, int live, InnovationContent content) {
        if (target == null) {
            return innovations.publish(content, null, null, null, clock.instant());
        }
        if (innovations.publicSlug(target).isEmpty()) {
            throw new WrongStateException("Innovation " + target + " is not in the catalogue");
        }
        innovations.revise(target, live, content, RevisionDetails.accepting(id));
        return target;
    }

    /**
     * Decides otherwise: turns a submission down, or asks whoever sent it for something.
     *
     * @param version the version that was decided on
     * @param message what whoever sent it reads
     * @throws NotFoundException if there is no such submission
     * @throws DecidedException if it was decided before
     * @throws OptimisticLockingFailureException if it has changed since that version
     */
    public void answer(UUID id, int version, SubmissionState state, String message) {
        Submission submission = open(id, version);
        submission.move(state, message, clock.instant());
        submissions.save(submission);
    }

    /**
     * Lets it wait for a curator again.
     *
     * @param version the version that was looked at
     * @throws DecidedException if it waits anyway, or was accepted or taken back
     * @throws OptimisticLockingFailureException if it has changed since that version
     */
    public void reopen(UUID id, int version) {
        Submission submission = only(id).requireVersion(version);
        submission.reopen(clock.instant());
        submissions.save(submission);
    }

    private Submission open(UUID id, int version) {
        Submission submission = only(id);
        if (!submission.state().isOpen()) {
            throw new DecidedException("Submission " + id + " is " + submission.state().code());
        }
        return submission.requireVersion(version);
    }

    /** Of two that do something with it at once the second must see what the first did. */
    private Submission only(UUID id) {
        submissions.waitFor(id);
        return submissions.findById(id).orElseThrow(() -> new NotFoundException("submission"));
    }
}
