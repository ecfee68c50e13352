package brussels.zinnova.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;

/** Those who may sign in. {@link SecondFactors} knows what they do so with besides a password. */
@Service
@Transactional
public class Accounts {

    /** How long an invitation is good. */
    private static final Duration INVITATION = Duration.ofDays(7);

    /** How long a link for a forgotten password is good. */
    private static final Duration FORGOTTEN = Duration.ofHours(2);

    /** Within so long the same once more is the same. */
    private static final Duration TWICE = Duration.ofMinutes(1);

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** A hash of nobody’s, so that an unknown address takes as long to refuse as a wrong password. */
    private final @Nullable String nobody;

    Accounts(AccountRepository accounts, PasswordEncoder passwords, Audit audit, ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.nobody = passwords.encode(UUID.randomUUID().toString());
    }

    /** Whether nobody can sign in: no account has a password. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return accounts.countByPasswordHashIsNotNull() == 0;
    }

    /** Everybody, in alphabetical order. */
    @Transactional(readOnly = true)
    public List<AccountDetails> all() {
        return accounts.findAllByOrderByEmail().stream().map(account -> account.details(clock.instant())).toList();
    }

    /** All of one account, if there is one of that id. */
    @Transactional(readOnly = true)
    public Optional<AccountDetails> details(UUID id) {
        return accounts.findById(id).map(account -> account.details(clock.instant()));
    }

    /** Lets a first administrator sign in, with the password of which this is the {@link #hash}, unless somebody can. */
    boolean openFirst(String email, String hash, boolean mustChangePassword) {
        accounts.waitForAdministrators();
        if (accounts.countByPasswordHashIsNotNull() > 0) {
            return false;
        }
        Account account = accounts.findByEmail(normal(email))
                .orElseGet(() -> new Account(normal(email), Role.ADMINISTRATOR, null, clock.instant()));
        accounts.save(account.open(hash, mustChangePassword));
        return true;
    }

    /** Who has this address and this password, and is not disabled. Outside a transaction: hashing must not hold a connection. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Curator> authenticate(String email, String password) {
        Optional<Account> account = accounts.findByEmail(normal(email)).filter(Account::isEnabled)
                .filter(known -> known.passwordHash() != null);
        boolean right = passwords.matches(password, account.map(Account::passwordHash).orElse(nobody));
        return account.filter(known -> right).map(known -> known.curator(false));
    }

    /**
     * The account of that id as it is now, if it is still there and not disabled.
     *
     * @param identified whether the code of its second factor was given
     */
    @Transactional(readOnly = true)
    Optional<Curator> find(UUID id, boolean identified) {
        return accounts.findById(id).filter(Account::isEnabled).map(account -> account.curator(identified));
    }

    /** What is kept of a password. Outside a transaction: hashing must not hold a connection. */
    @Transactional(propagation = Propagation.SUPPORTS)
    String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    /** Gives an account another password, of which this is the {@link #hash}; its links are used up. */
    void changePassword(UUID id, String hash) {
        Account account = accounts.get(id);
        account.changePassword(hash);
        accounts.save(account);
        audit.record(id, "password-changed", id, List.of());
    }

    /**
     * Gives the account that a link is of a password.
     *
     * @return whether the link was still good
     */
    boolean choosePassword(UUID id, int generation, String hash) {
        accounts.waitForAdministrators();
        boolean good = details(id).filter(account -> account.linked() && account.linkGeneration() == generation)
                .isPresent();
        if (good) {
            changePassword(id, hash);
        }
        return good;
    }

    /** Writes down that somebody tried to sign in with the address of an account, and could not. */
    void refused(String email) {
        accounts.findByEmail(normal(email))
                .ifPresent(account -> audit.record(account.id(), "sign-in-refused", account.id(), List.of()));
    }

    /** Writes down that somebody had the password of an account, and not its second factor. */
    void codeRefused(UUID id) {
        audit.record(id, "code-refused", id, List.of());
    }

    /** Writes down that somebody signed in. */
    void signedIn(UUID id) {
        audit.record(id, "signed-in", id, List.of());
    }

    /** Speaks to the account of that id, if it is still there, in that language from now on. */
    void speak(UUID id, Language language) {
        accounts.speak(id, language);
    }

    /** Whether somebody was invited within the last minute: who asks for it again has clicked twice. */
    @Transactional(readOnly = true)
    boolean isJustInvited(String email) {
        return accounts.findByEmail(normal(email)).map(account -> account.details(clock.instant()))
                .filter(account -> !account.hasPassword()
                        && account.createdAt().isAfter(clock.instant().minus(TWICE)))
                .isPresent();
    }

    /** Opens an account and sends its link; nothing where the address has one already. */
    Optional<UUID> invite(Curator by, String email, Role role, Language language) {
        accounts.waitForAdministrators();
        if (accounts.findByEmail(normal(email)).isPresent()) {
            return Optional.empty();
        }
        Account account = new Account(normal(email), role, language, clock.instant());
        account.link(clock.instant().plus(INVITATION));
        accounts.save(account);
        audit.record(by, "account-invited", account.id(), List.of());
        return Optional.of(account.id());
    }

    /**
     * Sends an account a new link; one that its owner never used is an invitation again.
     *
     * @throws NotFoundException if it is closed: no link would open it
     */
    void link(Curator by, UUID id) {
        Account account = accounts.get(id);
        if (!account.isEnabled()) {
            throw new NotFoundException("account that is open");
        }
        link(account);
        audit.record(by, "account-linked", id, List.of());
    }

    private void link(Account account) {
        account.link(clock.instant().plus(account.passwordHash() == null ? INVITATION : FORGOTTEN));
        accounts.save(account);
    }

    /** The same for whoever has forgotten their password; an address that nobody has is treated no otherwise. */
    void linkFor(String email) {
        accounts.findByEmail(normal(email)).filter(Account::isEnabled).ifPresentOrElse(this::link,
                () -> events.publishEvent(new AccountLinked(UUID.randomUUID())));
    }

    /** @throws LastAdministratorException if nobody else is one */
    void be(Curator by, UUID id, Role role) {
        Account account = accounts.get(id);
        if (role != Role.ADMINISTRATOR) {
            requireAnother(id);
        }
        account.be(role);
        accounts.save(account);
        audit.record(by, "account-role", id, List.of(role.code()));
    }

    /** @throws LastAdministratorException if nobody else is one */
    void disable(Curator by, UUID id) {
        Account account = accounts.get(id);
        requireAnother(id);
        account.disable(clock.instant());
        accounts.save(account);
        audit.record(by, "account-disabled", id, List.of());
    }

    void enable(Curator by, UUID id) {
        Account account = accounts.get(id);
        account.enable();
        accounts.save(account);
        audit.record(by, "account-enabled", id, List.of());
    }

    /** Lets somebody in again who no longer can: as an administrator, without a second factor, with a new link. */
    Optional<AccountDetails> rescue(String email) {
        return accounts.findByEmail(normal(email)).map(account -> {
            account.enable();
            account.be(Role.ADMINISTRATOR);
            account.dropSecondFactor();
            accounts.deleteRecoveryCodes(account.id());
            account.link(clock.instant().plus(FORGOTTEN));
            audit.record(account.id(), "account-rescued", account.id(), List.of());
            return accounts.save(account).details(clock.instant());
        });
    }

    private void requireAnother(UUID id) {
        accounts.waitForAdministrators();
        if (accounts.countOtherAdministrators(id) == 0) {
            throw new LastAdministratorException();
        }
    }

    /** An address as accounts are known by it. */
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
