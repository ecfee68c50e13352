package brussels.zinnova.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import brussels.zinnova.shared.Language;

interface AccountRepository extends Repository<Account, UUID> {

    Optional<Account> findById(UUID id);

    Optional<Account> findByEmail(String email);

    List<Account> findAllByOrderByEmail();

    long count();

    /** Lets one transaction at a time open the first account, until it ends. */
    @NativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('first account', 0))")
    int waitForTheFirst();

    /** Without regard to the version: of two choices at once either may stand. */
    @Modifying
    @Query("update Account a set a.language = :language where a.id = :id")
    int speak(UUID id, Language language);

    Account save(Account account);
}
