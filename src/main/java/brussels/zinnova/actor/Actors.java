package brussels.zinnova.actor;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.shared.Slug;

/** Those who carry innovations, for the write side; public pages read them from the catalogue’s snapshot. */
@Service
@Transactional
public class Actors {

    private final ActorRepository actors;

    Actors(ActorRepository actors) {
        this.actors = actors;
    }

    /**
     * The actor of exactly this name and kind, registered now if it was not yet.
     *
     * @param kind a code of the scheme {@code actor-kind}
     * @return the actor’s id
     */
    public UUID register(String name, String kind) {
        return actors.findByNameAndKind(name, kind)
                .orElseGet(() -> actors.save(new Actor(name, kind, freeSlug(name)))).id();
    }

    /** @throws NotFoundException if there is no such actor */
    public void rename(UUID id, String name) {
        Actor actor = actors.findById(id).orElseThrow(() -> new NotFoundException("actor"));
        actors.save(actor.rename(name));
    }

    private Slug freeSlug(String name) {
        Slug plain = Slug.from(name, "actor");
        return Stream.concat(Stream.of(plain), IntStream.iterate(2, n -> n + 1).mapToObj(plain::numbered))
                .filter(slug -> !actors.existsBySlug(slug.value())).findFirst().orElseThrow();
    }
}
