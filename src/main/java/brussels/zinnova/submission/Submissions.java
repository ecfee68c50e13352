package brussels.zinnova.submission;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.ConstraintViolationException;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.shared.NotFoundException;

/** What people propose for the catalogue, and what becomes of it. Every method is one transaction or part of the caller’s. */
@Service
@Transactional
public class Submissions {

    private final SubmissionRepository submissions;
    private final Innovations innovations;
    private final Clock clock;

    Submissions(SubmissionRepository submissions, Innovations innovations, Clock clock) {
        this.submissions = submissions;
        this.innovations = innovations;
        this.clock = clock;
    }

    /**
     * Takes a proposal in. The same proposal sent again, at once or later, is the submission that it made at first.
     *
     * @throws KeyUsedException if its form has already made another submission
     */
    public SubmissionDetails receive(Proposal proposal) {
        submissions.waitFor(proposal.formKey());
        return find(proposal)
                .orElseGet(() -> submissions.save(new Submission(proposal, clock.instant())).details());
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

    /** Those that wait for a decision, the oldest first. */
    @Transactional(readOnly = true)
    public List<SubmissionDetails> waiting(int most) {
        return submissions.findByStateOrderByReceivedAt(SubmissionState.RECEIVED, Limit.of(most)).stream()
                .map(Submission::details).toList();
    }

    /** How many wait for a decision. */
    @Transactional(readOnly = true)
    public int countWaiting() {
        return submissions.countByState(SubmissionState.RECEIVED);
    }

    /**
     * Makes an entry of a submission, public at once.
     *
     * @param version the version that was decided on
     * @param content what is published, as the curator left it
     * @return the entry’s id
     * @throws NotFoundException if there is no such submission
     * @throws DecidedException if it was decided before
     * @throws OptimisticLockingFailureException if it has changed since that version
     * @throws ConstraintViolationException if the content breaks a rule
     * @throws IllegalArgumentException if the content names a term that the vocabulary does not have
     */
    public UUID accept(UUID id, int version, InnovationContent content) {
        Submission submission = open(id, version);
        UUID innovation = innovations.publish(content, null, null, null, clock.instant());
        submission.accept(innovation, clock.instant());
        return innovation;
    }

    /**
     * Turns a submission down.
     *
     * @param version the version that was decided on
     * @param reason what whoever sent it reads
     * @throws NotFoundException if there is no such submission
     * @throws DecidedException if it was decided before
     * @throws OptimisticLockingFailureException if it has changed since that version
     */
    public void decline(UUID id, int version, String reason) {
        open(id, version).decline(reason, clock.instant());
    }

    private Submission open(UUID id, int version) {
        // Of two that decide at once the second must see what the first did.
        submissions.waitFor(id);
        return submissions.findById(id).orElseThrow(() -> new NotFoundException("submission"))
                .requireOpen(version);
    }
}
