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
import org.springframework.data.domain.AbstractAggregateRoot;

import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.shared.Language;

/** A form that somebody has begun to fill. {@link Drafts} is the way in. */
@Entity
@Table(name = "drafts")
@SecondaryTable(name = "draft_contacts", pkJoinColumns = @PrimaryKeyJoinColumn(name = "draft_id"))
class Draft extends AbstractAggregateRoot<Draft> {

    /** The shape of {@link InnovationForm} that is written now: raised when the next release writes another. */
    private static final int FORMAT = 1;

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Language language;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private InnovationForm form;

    @Column(nullable = false)
    private int formFormat;

    @Column(nullable = false)
    private int linkGeneration;

    @Column(nullable = false)
    private Instant savedAt;

    @Column(table = "draft_contacts")
    private @Nullable String email;

    @SuppressWarnings("NullAway.Init")
    protected Draft() {}

    Draft(UUID id, Language language, InnovationForm form, Instant now) {
        this.id = id;
        this.language = language;
        this.form = form;
        this.formFormat = FORMAT;
        this.savedAt = now;
    }

    /**
     * Says this from now on, unless it says so already.
     *
     * @throws OptimisticLockingFailureException if it says something else and has changed since that version was read
     */
    Draft rewrite(int expected, Language inLanguage, InnovationForm typed, Instant now) {
        if (version != null && version != expected && !form.equals(typed)) {
            throw new OptimisticLockingFailureException(
                    "Draft " + id + " is at version " + version + ", what was typed began at version " + expected);
        }
        language = inLanguage;
        form = typed;
        formFormat = FORMAT;
        savedAt = now;
        return this;
    }

    /** Is reached at this address, which gets a link to it, unless it has one already; a former address’s opens nothing. */
    void reachAt(String address) {
        if (!address.equals(email)) {
            linkGeneration += email == null ? 0 : 1;
            email = address;
            registerEvent(new DraftKept(id));
        }
    }

    DraftDetails details() {
        return new DraftDetails(id, version == null ? 0 : version, linkGeneration, language, form, savedAt, email);
    }
}
