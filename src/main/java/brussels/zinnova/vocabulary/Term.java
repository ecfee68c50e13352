package brussels.zinnova.vocabulary;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

import brussels.zinnova.shared.LocalizedText;

/** A curated word of the portal: one challenge, value, approach, commune, actor kind, stage or criterion. */
@Entity
@Table(name = "terms")
class Term extends AbstractAggregateRoot<Term> {

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

    @SuppressWarnings("NullAway.Init")
    protected Term() {}

    String code() {
        return id.code();
    }

    Term relabel(LocalizedText newLabel) {
        label = newLabel;
        registerEvent(new TermRelabelled(id));
        return this;
    }
}
