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

import brussels.zinnova.shared.Language;

/** Somebody who may sign in. {@link Accounts} is the way in. */
@Entity
@Table(name = "accounts")
class Account {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(nullable = false)
    private String email;

    @Column(nullable = false)
    private String passwordHash;

    @Column(nullable = false)
    private boolean mustChangePassword;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Role role;

    @Enumerated(EnumType.STRING)
    private @Nullable Language language;

    @Column(nullable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String email, String passwordHash, boolean mustChangePassword, Role role, Instant now) {
        this.id = UUID.randomUUID();
        this.email = email;
        this.passwordHash = passwordHash;
        this.mustChangePassword = mustChangePassword;
        this.role = role;
        this.createdAt = now;
    }

    String passwordHash() {
        return passwordHash;
    }

    Curator curator() {
        return new Curator(id, email, role, language, mustChangePassword);
    }

    /** Takes another password, chosen by the one whose account it is. */
    void changePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
    }
}
