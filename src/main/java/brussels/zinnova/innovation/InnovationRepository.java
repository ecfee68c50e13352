package brussels.zinnova.innovation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import brussels.zinnova.shared.NotFoundException;

interface InnovationRepository extends Repository<Innovation, UUID> {

    /** The entry, with its version raised at commit whatever part of it changes: a plain version misses collections. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select i from Innovation i where i.id = :id")
    Optional<Innovation> findForChange(UUID id);

    /**
     * The entry, for this transaction alone to change: of two that change it at once the second sees what the first did.
     *
     * @throws NotFoundException if there is none
     */
    default Innovation getForChange(UUID id) {
        waitFor(id.toString());
        return findForChange(id).orElseThrow(() -> new NotFoundException("innovation"));
    }

    @NativeQuery("select exists (select from slugs where slug = :slug)")
    boolean existsSlug(String slug);

    @NativeQuery("select innovation_id from slugs where slug = :slug and innovation_id is not null")
    Optional<UUID> findIdBySlug(String slug);

    @Query("select i.id from Innovation i where i.state = brussels.zinnova.innovation.InnovationState.PUBLISHED order by i.firstPublishedAt, i.id")
    List<UUID> findPublishedIds();

    /** An entry, if it is there, and those that became part of it, the last ones first. */
    @NativeQuery("""
            with recursive family as (
                select id, 0 as distance from innovations where id = :id
                union all select i.id, f.distance + 1 from innovations i join family f on i.merged_into = f.id)
            select id from family order by distance desc
            """)
    List<UUID> findFamily(UUID id);

    /** Those that are part of an entry, and of no other that is. */
    @Query("select i.id from Innovation i where i.mergedInto = :id")
    List<UUID> findParts(UUID id);

    /** Keeps the addresses of an entry, so that no other ever gets them, and nothing else. */
    @Modifying
    @NativeQuery("update slugs set innovation_id = null, current = false where innovation_id = :id")
    int keepSlugs(UUID id);

    /** Deletes the actors that carry or share in nothing else. */
    @Modifying
    @NativeQuery("""
            with own as (delete from innovation_actors where innovation_id = :id returning actor_id)
            delete from actors a using own where a.id = own.actor_id and not exists (
                select from innovation_actors o where o.actor_id = a.id and o.innovation_id <> :id)
            """)
    int deleteOwnActors(UUID id);

    @Modifying
    @NativeQuery("delete from innovations where id = :id")
    int delete(UUID id);

    /** Of entries that have both terms. */
    @Modifying
    @NativeQuery("""
            delete from innovation_terms a using innovation_terms b where a.innovation_id = b.innovation_id
                and a.scheme = :scheme and a.code = :code and b.scheme = :scheme and b.code = :other
            """)
    int dropDoubles(String scheme, String code, String other);

    @Modifying
    @NativeQuery("update innovation_terms set code = :other where scheme = :scheme and code = :code")
    int replaceTerm(String scheme, String code, String other);

    @Modifying
    @NativeQuery("update innovations set stage = :other where stage = :code")
    int replaceStage(String code, String other);

    /** Lets one transaction at a time go on with that, an entry or all slugs, until it ends. */
    @NativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('innovation ' || :what, 0))")
    int waitFor(String what);

    Optional<Innovation> findById(UUID id);

    /** Entries whose original name has these words in a row, whatever the case; all of them where there are none. */
    @Query("""
            select new brussels.zinnova.innovation.InnovationSummary(i.id, value(t).name, i.originalLanguage, i.state,
                key(s), i.contentChangedAt)
            from Innovation i join i.translations t join i.slugs s
            where key(t) = i.originalLanguage and value(s) = true
                and (:words = '' or locate(lower(:words), lower(value(t).name)) > 0)
            """)
    Page<InnovationSummary> findSummaries(String words, Pageable page);

    long count();

    Innovation save(Innovation innovation);
}
