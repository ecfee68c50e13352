package brussels.zinnova.submission;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface DraftRepository extends Repository<Draft, UUID> {

    Optional<Draft> findById(UUID id);

    Draft saveAndFlush(Draft draft);

    @Modifying
    @NativeQuery("delete from drafts where id = :id")
    int delete(UUID id);

    /** Deletes those with which nobody has gone on since that moment. */
    @Modifying
    @NativeQuery("delete from drafts where saved_at < :moment")
    int deleteSavedBefore(Instant moment);
}
