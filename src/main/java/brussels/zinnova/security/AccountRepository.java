package brussels.zinnova.security;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, UUID> {

    Optional<Account> findById(UUID id);

    Optional<Account> findByEmail(String email);

    long count();

    /** Lets one transaction at a time open the first account, until it ends. */
    @NativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('first account', 0))")
    int waitForTheFirst();

    Account save(Account account);
}
