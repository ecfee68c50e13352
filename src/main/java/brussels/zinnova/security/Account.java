package brussels.zinnova.security;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

import brussels.zinnova.shared.Language;

/** Somebody who may sign in, once they have chosen a password and while nobody has disabled them. */
@Entity
@Table(name = "accounts")
class Account extends AbstractAggregateRoot<Account> {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(nullable = false)
    private String email;

    private @Nullable String passwordHash;

    @Column(nullable = false)
    private boolean mustChangePassword;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Role role;

    @Enumerated(EnumType.STRING)
    private @Nullable Language language;

    @Column(nullable = false)
    private Instant createdAt;

    private @Nullable Instant disabledAt;

    @Column(nullable = false)
    private int linkGeneration;

    private @Nullable Instant linkUntil;

    /** Encrypted; null without a second factor. */
    private byte @Nullable [] totpSecret;

    @Column(nullable = false)
    private long totpStep;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    /** One with which nobody can sign in yet. */
    Account(String email, Role role, @Nullable Language language, Instant now) {
        this.id = UUID.randomUUID();
        this.email = email;
        this.role = role;
        this.language = language;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    byte @Nullable [] totpSecret() {
        return totpSecret;
    }

    long totpStep() {
        return totpStep;
    }

    boolean isEnabled() {
        return disabledAt == null;
    }

    /** @param identified whether the code of the second factor was given, where there is one */
    Curator curator(boolean identified) {
        return new Curator(id, email, role, language, duty(identified));
    }

    private @Nullable Duty duty(boolean identified) {
        if (totpSecret != null && !identified) {
            return Duty.CODE;
        }
        if (mustChangePassword) {
            return Duty.PASSWORD;
        }
        return role == Role.ADMINISTRATOR && totpSecret == null ? Duty.SECOND_FACTOR : null;
    }

    AccountDetails details(Instant now) {
        boolean linked = isEnabled() && linkUntil != null && linkUntil.isAfter(now);
        return new AccountDetails(id, email, role, language, createdAt, disabledAt, passwordHash != null,
                totpSecret != null, linkGeneration, linked);
    }

    /** Is an administrator’s who may sign in with that password. */
    Account open(String hash, boolean mustChange) {
        passwordHash = hash;
        mustChangePassword = mustChange;
        role = Role.ADMINISTRATOR;
        disabledAt = null;
        return this;
    }

    /** Takes another password, chosen by the one whose account it is; its links are used up. */
    void changePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
        linkUntil = null;
        linkGeneration++;
    }

    /** Gets a new link, in place of those before. */
    void link(Instant until) {
        linkGeneration++;
        linkUntil = until;
        registerEvent(new AccountLinked(id));
    }

    /** Has a second factor from now on, or another. */
    void enrol(byte[] encrypted, long step) {
        totpSecret = encrypted;
        totpStep = step;
    }

    /** Has used the code of that span of time. */
    void use(long step, byte[] encrypted) {
        totpStep = step;
        totpSecret = encrypted;
    }

    void dropSecondFactor() {
        totpSecret = null;
    }

    void be(Role other) {
        role = other;
    }

    /** May no longer sign in; whatever link it has opens nothing. */
    void disable(Instant now) {
        disabledAt = now;
        linkUntil = null;
    }

    void enable() {
        disabledAt = null;
    }
}
