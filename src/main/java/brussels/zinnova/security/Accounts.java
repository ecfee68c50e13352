package brussels.zinnova.security;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;

/** Those who may sign in. */
@Service
@Transactional
class Accounts {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;

    /** A hash of nobody’s, so that an unknown address takes as long to refuse as a wrong password. */
    private final String nobody;

    Accounts(AccountRepository accounts, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.nobody = passwords.encode(UUID.randomUUID().toString());
    }

    /** Whether nobody can sign in yet. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return accounts.count() == 0;
    }

    /** Opens the first account, unless there is one. */
    public boolean openFirst(String email, String password, boolean mustChangePassword) {
        accounts.waitForTheFirst();
        if (accounts.count() > 0) {
            return false;
        }
        accounts.save(new Account(normal(email), passwords.encode(password), mustChangePassword, Role.ADMINISTRATOR,
                clock.instant()));
        return true;
    }

    /** Who has this address and this password. Outside a transaction: hashing must not hold a connection. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Curator> authenticate(String email, String password) {
        Optional<Account> account = accounts.findByEmail(normal(email));
        boolean right = passwords.matches(password, account.map(Account::passwordHash).orElse(nobody));
        return account.filter(known -> right).map(Account::curator);
    }

    /** The account of that id as it is now, if it is still there. */
    @Transactional(readOnly = true)
    public Optional<Curator> find(UUID id) {
        return accounts.findById(id).map(Account::curator);
    }

    /**
     * Gives an account another password, hashed outside a transaction.
     *
     * @throws NotFoundException if there is no such account
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void changePassword(UUID id, String password) {
        String hash = passwords.encode(password);
        Account account = accounts.findById(id).orElseThrow(() -> new NotFoundException("account"));
        account.changePassword(hash);
        accounts.save(account);
    }

    /** Speaks to the account of that id, if it is still there, in that language from now on. */
    public void speak(UUID id, Language language) {
        accounts.speak(id, language);
    }

    /** An address as accounts are known by it. */
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
