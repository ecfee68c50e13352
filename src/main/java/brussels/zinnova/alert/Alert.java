package brussels.zinnova.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

import brussels.zinnova.shared.Language;

/** That a reader is told what is new in one list, once they have confirmed it. {@link Alerts} is the way in. */
@Entity
@Table(name = "alerts")
class Alert extends AbstractAggregateRoot<Alert> {

    /** A server that is set up wrongly refuses many good addresses, but not for days. */
    private static final int MOST_REFUSALS = 3;

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(nullable = false)
    private String email;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Language language;

    @Column(nullable = false)
    private String parameters;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Rhythm rhythm;

    @Column(nullable = false)
    private long toldRevision;

    @Column(nullable = false)
    private int refusals;

    /** Since when a mail is on its way, beside which there is no second one; null where there is none. */
    private @Nullable Instant tellingSince;

    @Column(nullable = false)
    private UUID formKey;

    @Column(nullable = false)
    private Instant askedAt;

    /** Null until it is confirmed. */
    private @Nullable Instant dueAt;

    @SuppressWarnings("NullAway.Init")
    protected Alert() {}

    Alert(Wish wish, UUID formKey, long revision, Instant now) {
        this.id = UUID.randomUUID();
        this.email = wish.email();
        this.language = wish.language();
        this.parameters = wish.parameters();
        this.rhythm = wish.rhythm();
        this.toldRevision = revision;
        this.formKey = formKey;
        this.askedAt = now;
        registerEvent(new AlertAsked(id));
    }

    /**
     * Is asked for once more, with another form: its address gets the mail again, and is kept as if it had been the first
     * time. What was confirmed stays as it is, for whoever asks need not be whose address it is.
     *
     * @return whether it was another form
     */
    boolean askAgain(Wish wish, UUID key, long revision, Instant now) {
        if (key.equals(formKey)) {
            return false;
        }
        formKey = key;
        if (dueAt == null) {
            rhythm = wish.rhythm();
            toldRevision = revision;
            askedAt = now;
        }
        registerEvent(new AlertAsked(id));
        return true;
    }

    /** Its reader says so, which changes nothing the second time. */
    void confirm(Instant now) {
        if (dueAt == null) {
            dueAt = rhythm.after(now);
        }
    }

    /** Tells as often as that from now on; what is due already stays due. */
    void change(Rhythm other, Instant now) {
        if (other != rhythm && dueAt != null) {
            rhythm = other;
            dueAt = dueAt.isAfter(now) ? rhythm.after(now) : dueAt;
        }
    }

    /** Whether it is its turn, and nothing was told since that revision. */
    boolean isDue(long revision, Instant now) {
        return dueAt != null && !dueAt.isAfter(now) && toldRevision == revision
                && (tellingSince == null || tellingSince.isBefore(now.minus(Alerts.PATIENCE)));
    }

    /** Has been looked for something new up to a revision, and tells what there is. */
    void look(long upTo, List<UUID> innovations, int total, Instant now) {
        if (total > 0) {
            tellingSince = now;
            registerEvent(new AlertDue(id, toldRevision, upTo, innovations, total));
        }
        toldRevision = upTo;
        dueAt = rhythm.after(now);
    }

    /** What it told has arrived; if that took until its next turn, the one after that is next. */
    void reached(Instant now) {
        tellingSince = null;
        refusals = 0;
        dueAt = dueAt == null || dueAt.isAfter(now) ? dueAt : rhythm.after(now);
    }

    /** Has not told what came in after that revision. */
    void miss(long from, boolean refused) {
        tellingSince = null;
        toldRevision = Math.min(toldRevision, from);
        refusals += refused ? 1 : 0;
    }

    boolean isUnreachable() {
        return refusals >= MOST_REFUSALS;
    }

    AlertDetails details() {
        return new AlertDetails(id, email, language, parameters, rhythm, toldRevision, dueAt);
    }
}
