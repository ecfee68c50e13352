package brussels.zinnova.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
import org.springframework.data.domain.AbstractAggregateRoot;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Suspicion;

/**
 * What somebody reports about an entry. It guards its states: unconfirmed → received → answered; who cannot be written to
 * need not confirm. The contact is in a table of its own. {@link Reports} is the way in.
 */
@Entity
@Table(name = "reports")
@SecondaryTable(name = "report_contacts", pkJoinColumns = @PrimaryKeyJoinColumn(name = "report_id"))
class Report extends AbstractAggregateRoot<Report> {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(nullable = false)
    private UUID innovationId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ReportKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ReportState state;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Language language;

    @Column(nullable = false)
    private String reason;

    private @Nullable String place;

    @Column(nullable = false)
    private UUID formKey;

    @Column(nullable = false)
    private Instant reportedAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> suspicions;

    private @Nullable String answer;
    private @Nullable Instant answeredAt;

    /** Null where none was given, or once it was deleted. */
    @Column(table = "report_contacts")
    private @Nullable String email;

    @Column(table = "report_contacts")
    private @Nullable String name;

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    Report(Notice notice, Instant now) {
        this.id = UUID.randomUUID();
        this.innovationId = notice.innovation();
        this.kind = notice.kind();
        this.language = notice.language();
        this.reason = notice.reason();
        this.place = notice.place();
        this.formKey = notice.formKey();
        this.reportedAt = now;
        this.suspicions = Suspicion.in(List.of(notice.reason())).stream().map(Suspicion::code).toList();
        this.email = notice.email();
        this.name = notice.name();
        this.state = move(notice.email() == null ? ReportState.RECEIVED : ReportState.UNCONFIRMED);
    }

    /** Whether this is what that notice made, sent once more. */
    boolean isOf(Notice notice) {
        return innovationId.equals(notice.innovation()) && kind == notice.kind() && reason.equals(notice.reason())
                && Objects.equals(place, notice.place()) && Objects.equals(email, notice.email())
                && Objects.equals(name, notice.name());
    }

    /** Forgets how to reach whoever sent it. */
    void forgetContact() {
        email = null;
        name = null;
    }

    /** Whoever sent it says so. */
    void confirm() {
        if (state == ReportState.UNCONFIRMED) {
            state = move(ReportState.RECEIVED);
        }
    }

    /**
     * Says what was done about it, and why.
     *
     * @throws AnsweredException if it does not wait for an answer
     */
    void answer(String words, Instant now) {
        if (state != ReportState.RECEIVED) {
            throw new AnsweredException("Report " + id + " is " + state.code());
        }
        answer = words;
        answeredAt = now;
        state = move(ReportState.ANSWERED);
    }

    ReportDetails details() {
        return new ReportDetails(id, version == null ? 0 : version, innovationId, kind, state, language, reason, place,
                email, name, reportedAt, answer);
    }

    private ReportState move(ReportState to) {
        registerEvent(new ReportMoved(id, to));
        return to;
    }
}
