package brussels.zinnova.actor;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

import brussels.zinnova.shared.Slug;

/** Someone who carries an innovation or shares in it: an association, a cooperative, a public body… */
@Entity
@Table(name = "actors")
class Actor extends AbstractAggregateRoot<Actor> {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(nullable = false)
    private String slug;

    @Column(nullable = false)
    private String name;

    /** The code of a term of the scheme {@code actor-kind}. */
    @Column(nullable = false)
    private String kind;

    @SuppressWarnings("NullAway.Init")
    protected Actor() {}

    Actor(String name, String kind, Slug slug) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.kind = kind;
        this.slug = slug.value();
    }

    UUID id() {
        return id;
    }

    Actor rename(String newName) {
        name = newName;
        registerEvent(new ActorRenamed(id));
        return this;
    }
}
