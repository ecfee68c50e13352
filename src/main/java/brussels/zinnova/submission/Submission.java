package brussels.zinnova.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.AbstractAggregateRoot;

import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Suspicion;

/**
 * One proposal for the catalogue. It guards its states ({@link SubmissionState}) and remembers each of its steps. The
 * contact’s address is in a table of its own. {@link Submissions} is the way in.
 */
@Entity
@Table(name = "submissions")
@SecondaryTable(name = "submission_contacts", pkJoinColumns = @PrimaryKeyJoinColumn(name = "submission_id"))
class Submission extends AbstractAggregateRoot<Submission> {

    /** The shape of {@link InnovationContent} that is written now: raised when the next release writes another. */
    private static final int FORMAT = 1;

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SubmissionState state;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private InnovationContent content;

    @Column(nullable = false)
    private int contentFormat;

    @Column(nullable = false)
    private UUID formKey;

    /** In which whoever sent it reads the portal. */
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Language language;

    @Column(nullable = false)
    private int linkGeneration;

    @Column(nullable = false)
    private String consentVersion;

    @Column(nullable = false)
    private Instant sentAt;

    /** Read for a whole list of submissions at once. */
    @ElementCollection
    @BatchSize(size = 500)
    @CollectionTable(name = "submission_steps", joinColumns = @JoinColumn(name = "submission_id"))
    @OrderColumn(name = "position")
    private List<Step> steps;

    private @Nullable UUID innovationId;

    /** The entry that it would change; null for a new one. */
    private @Nullable UUID targetId;

    /** Null once it was deleted; what was proposed stays. */
    @Column(table = "submission_contacts")
    private @Nullable String email;

    /** Null unless they agreed, so that nothing stays in that table once the address is deleted. */
    @Column(table = "submission_contacts")
    private @Nullable Boolean yearlyCheck;

    /** When whoever sent it was last asked whether the entry is still true. */
    private @Nullable Instant askedAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> suspicions;

    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    Submission(Proposal proposal, Instant now) {
        this.id = UUID.randomUUID();
        this.targetId = proposal.target();
        this.content = proposal.content();
        this.contentFormat = FORMAT;
        this.language = proposal.language();
        this.formKey = proposal.formKey();
        this.consentVersion = proposal.consentVersion();
        this.email = proposal.contactEmail();
        this.yearlyCheck = proposal.yearlyCheck() ? true : null;
        this.suspicions = List.of();
        this.sentAt = now;
        this.steps = new ArrayList<>();
        this.state = step(SubmissionState.UNCONFIRMED, null, now);
    }

    /** Whether this is what that proposal made, sent once more. */
    boolean isOf(Proposal proposal) {
        return Objects.equals(targetId, proposal.target()) && content.equals(proposal.content())
                && proposal.contactEmail().equals(email);
    }

    /**
     * Goes to another state.
     *
     * @param message what a curator writes to whoever sent it, if anything
     * @throws DecidedException if that is not where it can go from where it stands
     */
    void move(SubmissionState to, @Nullable String message, Instant now) {
        if (!state.next().contains(to)) {
            throw new DecidedException("Submission " + id + " is " + state.code() + " and cannot be " + to.code());
        }
        state = step(to, message, now);
    }

    /** Waits for a curator again. */
    void reopen(Instant now) {
        if (state != SubmissionState.DECLINED && state != SubmissionState.CHANGES_REQUESTED) {
            throw new DecidedException("Submission " + id + " is " + state.code());
        }
        Instant undone = steps.getLast().happenedAt();
        steps.add(new Step(SubmissionState.RECEIVED, now, null));
        state = SubmissionState.RECEIVED;
        registerEvent(new SubmissionMoved(id, state, now, undone));
    }

    /** Says yes: it is that entry now. */
    void accept(UUID innovation, Instant now) {
        move(SubmissionState.ACCEPTED, null, now);
        innovationId = innovation;
    }

    /** Says something else from now on, as whoever sent it wishes. */
    void rewrite(InnovationContent other) {
        if (!state.isOpen()) {
            throw new DecidedException("Submission " + id + " is " + state.code());
        }
        content = other;
        contentFormat = FORMAT;
    }

    /** Is reached at this address, which gets another mail; a link in a mail to a former address opens nothing any longer. */
    void reachAt(String address, Instant now) {
        if (state != SubmissionState.UNCONFIRMED) {
            throw new DecidedException("Submission " + id + " is " + state.code());
        }
        if (address.equals(email)) {
            registerEvent(new SubmissionMoved(id, state, now, null));
        } else {
            email = address;
            step(state, null, now);
        }
    }

    /** Forgets how to reach whoever sent it. */
    void forgetContact() {
        email = null;
        yearlyCheck = null;
    }

    /** Is looked at twice for that. */
    void mark(Set<Suspicion> marks) {
        suspicions = marks.stream().map(Suspicion::code).toList();
    }

    /** Asks whoever sent it whether the entry is still true, unless they were asked since that moment. */
    void askIfStillTrue(Instant since, Instant now) {
        if (askedAt == null || askedAt.isBefore(since)) {
            askedAt = now;
            registerEvent(new CheckDue(id));
        }
    }

    /**
     * @throws OptimisticLockingFailureException if it has changed since that version was read
     */
    Submission requireVersion(int expected) {
        if (version == null || version != expected) {
            throw new OptimisticLockingFailureException("Submission " + id + " is at version " + version
                    + ", the decision was made on version " + expected);
        }
        return this;
    }

    SubmissionState state() {
        return state;
    }

    SubmissionDetails details() {
        return new SubmissionDetails(id, version == null ? 0 : version, state, content, language, email, linkGeneration,
                List.copyOf(steps), innovationId, targetId, formKey,
                suspicions.stream().map(Suspicion::of).toList());
    }

    @Nullable
    UUID target() {
        return targetId;
    }

    private SubmissionState step(SubmissionState to, @Nullable String message, Instant now) {
        steps.add(new Step(to, now, message));
        registerEvent(new SubmissionMoved(id, to, now, null));
        return to;
    }
}
