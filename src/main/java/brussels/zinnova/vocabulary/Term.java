package brussels.zinnova.vocabulary;

import java.util.Collection;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.AbstractAggregateRoot;

import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.vocabulary.TermDetails.Synonyms;

/** A curated word of the portal: one challenge, value, approach, commune, actor kind, stage or criterion. */
@Entity
@Table(name = "terms")
class Term extends AbstractAggregateRoot<Term> {

    /** A term that the source document does not have. */
    private static final String PORTAL = "portal";

    @EmbeddedId
    private TermId id;

    @Version
    private @Nullable Integer version;

    /** Orders the terms of a scheme; the source document’s own order where it has one. */
    @Column(nullable = false)
    private int position;

    /** Of a challenge: one of the three pressures that Brussels is under. */
    @Column(nullable = false)
    private boolean pressure;

    @Embedded
    @EmbeddedColumnNaming("label_%s")
    private LocalizedText label;

    @Embedded
    @EmbeddedColumnNaming("summary_%s")
    private @Nullable LocalizedText summary;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> synonymsFr = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> synonymsNl = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> synonymsEn = List.of();

    /** Of a challenge: the numbers of the Sustainable Development Goals that it belongs to. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<Integer> goals = List.of();

    @Column(nullable = false)
    private boolean hidden;

    private @Nullable String mergedInto;

    @Column(nullable = false)
    private String source;

    @SuppressWarnings("NullAway.Init")
    protected Term() {}

    /** One of the portal’s own, the last of its scheme. */
    Term(TermId id, int position, LocalizedText label) {
        this.id = id;
        this.position = position;
        this.label = label;
        this.source = PORTAL;
    }

    TermId id() {
        return id;
    }

    String code() {
        return id.code();
    }

    boolean isPressure() {
        return pressure;
    }

    @Nullable
    String mergedInto() {
        return mergedInto;
    }

    TermDetails details() {
        return new TermDetails(id, version == null ? 0 : version, position, pressure, label, summary,
                new Synonyms(synonymsFr, synonymsNl, synonymsEn), goals, hidden, mergedInto);
    }

    /** @throws OptimisticLockingFailureException if it has changed since that version */
    Term requireVersion(int expected) {
        int now = version == null ? 0 : version;
        if (now != expected) {
            throw new OptimisticLockingFailureException("Term " + id + " is at version " + now
                    + ", the change was made to version " + expected);
        }
        return this;
    }

    Term say(LocalizedText newLabel, @Nullable LocalizedText newSummary, Synonyms synonyms) {
        label = newLabel;
        summary = newSummary;
        synonymsFr = synonyms.fr();
        synonymsNl = synonyms.nl();
        synonymsEn = synonyms.en();
        return changed();
    }

    /** @throws IllegalArgumentException if it is no challenge, or there is no such goal */
    Term aim(Collection<Integer> numbers) {
        if (!numbers.isEmpty() && id.scheme() != Scheme.CHALLENGE
                || numbers.stream().anyMatch(number -> number < 1 || number > TermDetails.GOALS)) {
            throw new IllegalArgumentException("Goals " + numbers + " of " + id);
        }
        goals = numbers.stream().distinct().sorted().toList();
        return changed();
    }

    Term hide(boolean now) {
        hidden = now;
        return changed();
    }

    Term place(int newPosition) {
        if (position == newPosition) {
            return this;
        }
        position = newPosition;
        return changed();
    }

    /** Becomes another one, which has its entries from then on. */
    Term merge(Term into) {
        mergedInto = into.code();
        registerEvent(new TermMerged(id, into.code()));
        into.changed();
        return changed();
    }

    private Term changed() {
        registerEvent(new TermChanged(id));
        return this;
    }
}
