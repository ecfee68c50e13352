package brussels.zinnova.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

import brussels.zinnova.shared.Language;

interface AlertRepository extends Repository<Alert, UUID> {

    Optional<Alert> findById(UUID id);

    Optional<Alert> findByEmailAndLanguageAndParameters(String email, Language language, String parameters);

    /** Lets one transaction at a time go on with that alert or address, until it ends. */
    @NativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('alert ' || :what, 0))")
    int waitFor(String what);

    /** Those whose turn it is, in the order of their ids behind that one, and no more than that many. */
    @NativeQuery("""
            select id from alerts where due_at <= :now and id > :after order by id limit :most
            """)
    List<UUID> findDue(Instant now, UUID after, int most);

    Alert save(Alert alert);

    @Modifying
    @NativeQuery("delete from alerts where id = :id")
    int delete(UUID id);

    /** Deletes those that nobody has confirmed since that moment. */
    @Modifying
    @NativeQuery("delete from alerts where due_at is null and asked_at < :moment")
    int deleteUnconfirmedBefore(Instant moment);
}
