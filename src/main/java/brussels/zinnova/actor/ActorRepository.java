package brussels.zinnova.actor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ActorRepository extends Repository<Actor, UUID> {

    Optional<Actor> findById(UUID id);

    Optional<Actor> findByNameAndKind(String name, String kind);

    @Query("select new brussels.zinnova.actor.NamedActor(a.id, a.name, a.kind) from Actor a where a.id in :ids")
    List<NamedActor> findNamed(Collection<UUID> ids);

    /** Lets one transaction at a time register actors, until it ends. */
    @NativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('actors', 0))")
    int waitForOthers();

    boolean existsBySlug(String slug);

    Actor save(Actor actor);
}
