package brussels.zinnova.submission;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

import brussels.zinnova.innovation.InnovationContent;

/**
 * One proposal for the catalogue, as it was sent. It guards its states — received → accepted | declined — and is decided
 * once. The contact’s address is in a table of its own. {@link Submissions} is the way in.
 */
@Entity
@Table(name = "submissions")
@SecondaryTable(name = "submission_contacts", pkJoinColumns = @PrimaryKeyJoinColumn(name = "submission_id"))
class Submission {

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

    @Column(nullable = false)
    private int linkGeneration;

    @Column(nullable = false)
    private String consentVersion;

    @Column(nullable = false)
    private Instant receivedAt;

    private @Nullable Instant decidedAt;
    private @Nullable String declineReason;
    private @Nullable UUID innovationId;

    /** Null once it was deleted; what was proposed stays. */
    @Column(table = "submission_contacts")
    private @Nullable String email;

    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    Submission(Proposal proposal, Instant now) {
        this.id = UUID.randomUUID();
        this.state = SubmissionState.RECEIVED;
        this.content = proposal.content();
        this.contentFormat = FORMAT;
        this.formKey = proposal.formKey();
        this.consentVersion = proposal.consentVersion();
        this.email = proposal.contactEmail();
        this.receivedAt = now;
    }

    /** Whether this is what that proposal made, sent once more. */
    boolean isOf(Proposal proposal) {
        return content.equals(proposal.content()) && proposal.contactEmail().equals(email);
    }

    /** Says yes: it is that entry now. */
    void accept(UUID innovation, Instant now) {
        requireUndecided();
        state = SubmissionState.ACCEPTED;
        innovationId = innovation;
        decidedAt = now;
    }

    /** Says no, and why. */
    void decline(String reason, Instant now) {
        requireUndecided();
        state = SubmissionState.DECLINED;
        declineReason = reason;
        decidedAt = now;
    }

    /**
     * @throws DecidedException if it was accepted or declined before
     * @throws OptimisticLockingFailureException if it has changed since that version was read
     */
    Submission requireOpen(int expected) {
        requireUndecided();
        if (version == null || version != expected) {
            throw new OptimisticLockingFailureException("Submission " + id + " is at version " + version
                    + ", the decision was made on version " + expected);
        }
        return this;
    }

    SubmissionDetails details() {
        return new SubmissionDetails(id, version == null ? 0 : version, state, content, email, linkGeneration,
                receivedAt, decidedAt, declineReason, innovationId);
    }

    private void requireUndecided() {
        if (state != SubmissionState.RECEIVED) {
            throw new DecidedException("Submission " + id + " is " + state.code());
        }
    }
}
