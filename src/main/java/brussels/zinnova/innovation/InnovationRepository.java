package brussels.zinnova.innovation;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InnovationRepository extends Repository<Innovation, UUID> {

    /** The entry, with its version raised at commit whatever part of it changes: a plain version misses collections. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select i from Innovation i where i.id = :id")
    Optional<Innovation> findForChange(UUID id);

    @Query(value = "select exists (select from slugs where slug = :slug)", nativeQuery = true)
    boolean existsSlug(String slug);

    long count();

    Innovation save(Innovation innovation);
}
