package brussels.zinnova.innovation;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One state that an entry was published in. {@link Revisions} is the way in. */
@Entity
@Immutable
@Table(name = "revisions")
class Revision {

    /** The shape of {@link InnovationContent} that is written now: raised when the next release writes another. */
    private static final int FORMAT = 1;

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID innovationId;

    @Column(nullable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private RevisionAction action;

    private @Nullable String reason;
    private @Nullable UUID accountId;

    @Column(nullable = false)
    private Instant madeAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private InnovationContent content;

    @Column(nullable = false)
    private int contentFormat;

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    Revision(UUID innovation, int number, RevisionAction action, @Nullable String reason, InnovationContent content,
            Instant now) {
        this.id = UUID.randomUUID();
        this.innovationId = innovation;
        this.number = number;
        this.action = action;
        this.reason = reason;
        this.content = content;
        this.contentFormat = FORMAT;
        this.madeAt = now;
    }

    RevisionDetails details() {
        return new RevisionDetails(number, action, reason, accountId, madeAt, content);
    }
}
