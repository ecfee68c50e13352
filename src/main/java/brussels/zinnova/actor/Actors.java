package brussels.zinnova.actor;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.shared.Slug;
import brussels.zinnova.vocabulary.Scheme;
import brussels.zinnova.vocabulary.TermMerged;
import brussels.zinnova.vocabulary.Vocabulary;

/** Those who carry innovations, for the write side; public pages read them from the catalogue’s snapshot. */
@Service
@Transactional
public class Actors {

    /** The longest name of an actor, in characters. */
    public static final int MAX_NAME = 200;

    private final ActorRepository actors;
    private final Vocabulary vocabulary;

    Actors(ActorRepository actors, Vocabulary vocabulary) {
        this.actors = actors;
        this.vocabulary = vocabulary;
    }

    /**
     * The actor of exactly this name and kind, registered now if it was not yet.
     *
     * @param kind a code of the scheme {@code actor-kind}
     * @return the actor’s id
     * @throws IllegalArgumentException if there is no such kind, or the name is blank or longer than 200 characters
     */
    public UUID register(String name, String kind) {
        if (!vocabulary.codes(Scheme.ACTOR_KIND).contains(kind)) {
            throw new IllegalArgumentException("No actor-kind has the code " + kind);
        }
        if (name.isBlank() || name.codePointCount(0, name.length()) > MAX_NAME) {
            throw new IllegalArgumentException("An actor’s name has 1 to " + MAX_NAME + " characters");
        }
        // Two that register at once must not both find the same name or slug free.
        actors.waitForOthers();
        return actors.findByNameAndKind(name, kind)
                .orElseGet(() -> actors.save(new Actor(name, kind, freeSlug(name)))).id();
    }

    /** The actors of these ids, in no order. */
    @Transactional(readOnly = true)
    public List<NamedActor> named(Collection<UUID> ids) {
        return actors.findNamed(ids);
    }

    /** @throws NotFoundException if there is no such actor */
    public void rename(UUID id, String name) {
        Actor actor = actors.findById(id).orElseThrow(() -> new NotFoundException("actor"));
        actors.save(actor.rename(name));
    }

    /** Actors of a kind that became another one are of that; two of one name are one then. */
    @EventListener
    public void on(TermMerged event) {
        if (event.term().scheme() == Scheme.ACTOR_KIND) {
            actors.handOver(event.term().code(), event.into());
            actors.dropDoubles(event.term().code(), event.into());
            actors.replaceKind(event.term().code(), event.into());
        }
    }

    private Slug freeSlug(String name) {
        Slug plain = Slug.from(name, "actor");
        return Stream.concat(Stream.of(plain), IntStream.iterate(2, n -> n + 1).mapToObj(plain::numbered))
                .filter(slug -> !actors.existsBySlug(slug.value())).findFirst().orElseThrow();
    }
}
