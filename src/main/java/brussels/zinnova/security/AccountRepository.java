package brussels.zinnova.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;

interface AccountRepository extends Repository<Account, UUID> {

    Optional<Account> findById(UUID id);

    /** @throws NotFoundException if there is none */
    default Account get(UUID id) {
        return findById(id).orElseThrow(() -> new NotFoundException("account"));
    }

    Optional<Account> findByEmail(String email);

    List<Account> findAllByOrderByEmail();

    long countByPasswordHashIsNotNull();

    /** How many can sign in and answer for the portal but for that one. */
    @Query("""
            select count(a) from Account a where a.id <> :id and a.role = brussels.zinnova.security.Role.ADMINISTRATOR
                and a.disabledAt is null and a.passwordHash is not null
            """)
    long countOtherAdministrators(UUID id);

    /** Lets one transaction at a time open an account or change who is an administrator, until it ends. */
    @NativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('administrators', 0))")
    int waitForAdministrators();

    /** Without regard to the version: of two choices at once either may stand. */
    @Modifying
    @Query("update Account a set a.language = :language where a.id = :id")
    int speak(UUID id, Language language);

    @Modifying
    @NativeQuery("delete from recovery_codes where account_id = :id")
    int deleteRecoveryCodes(UUID id);

    Account save(Account account);
}
