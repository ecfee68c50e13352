package brussels.zinnova.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

import brussels.zinnova.shared.Language;

interface AlertRepository extends Repository<Alert, UUID> {

    Optional<Alert> findById(UUID id);

    /** The same, and until the end of the transaction nobody else changes it: whoever comes second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Alert> findLockedById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Alert> findLockedByEmailAndLanguageAndParameters(String email, Language language, String parameters);

    boolean existsByEmailAndLanguageAndParametersAndFormKey(String email, Language language, String parameters,
            UUID formKey);

    /** Lets one transaction at a time ask for that address, until it ends. */
    @NativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('alert ' || :email, 0))")
    int waitFor(String email);

    /** Those whose turn it is, in the order of their ids behind that one, and no more than that many. */
    @NativeQuery("""
            select id from alerts where due_at <= :now and id > :after
                and (telling_since is null or telling_since < :abandoned) order by id limit :most
            """)
    List<UUID> findDue(Instant now, Instant abandoned, UUID after, int most);

    Alert save(Alert alert);

    @Modifying
    @NativeQuery("delete from alerts where id = :id")
    int delete(UUID id);

    /** Deletes those that nobody has confirmed since that moment. */
    @Modifying
    @NativeQuery("delete from alerts where due_at is null and asked_at < :moment")
    int deleteUnconfirmedBefore(Instant moment);
}
