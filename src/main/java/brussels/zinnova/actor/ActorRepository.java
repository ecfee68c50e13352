package brussels.zinnova.actor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
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

    /** Gives the shares of those of one kind to those of another kind that have the same name and not that share. */
    @Modifying
    @NativeQuery("""
            update innovation_actors l set actor_id = o.id from actors a join actors o on o.name = a.name and o.kind = :other
            where a.kind = :kind and l.actor_id = a.id and not exists (
                select from innovation_actors e where e.innovation_id = l.innovation_id and e.actor_id = o.id)
            """)
    int handOver(String kind, String other);

    /** Deletes those of one kind that there are in another kind too, with what share they still have. */
    @Modifying
    @NativeQuery("""
            with doubles as (select a.id from actors a join actors o on o.name = a.name and o.kind = :other
                    where a.kind = :kind),
                shares as (delete from innovation_actors where actor_id in (select id from doubles))
            delete from actors where id in (select id from doubles)
            """)
    int dropDoubles(String kind, String other);

    @Modifying
    @NativeQuery("update actors set kind = :other where kind = :kind")
    int replaceKind(String kind, String other);

    boolean existsBySlug(String slug);

    Actor save(Actor actor);
}
