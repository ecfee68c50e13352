package brussels.zinnova.security;

import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.bouncycastle.util.encoders.Base32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.web.Signatures;

/**
 * What people sign in with besides a password: the codes of an app (TOTP, RFC 6238: six digits, 30 seconds, SHA-1), or
 * one of ten recovery codes. No code is good twice. The secrets are kept encrypted with the portal’s own (AES-256-GCM),
 * those codes as signatures.
 */
@Service
@Transactional
class SecondFactors {

    private static final Logger log = LoggerFactory.getLogger(SecondFactors.class);
    private static final String PURPOSE = "second factor";
    private static final String RECOVERY = "recovery code";
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

    /** In Base32, five bits to a letter. */
    private static final int RECOVERY_LENGTH = RECOVERY_BYTES * Byte.SIZE / 5;

    /** Clocks differ, and typing takes a while: the code before and the one after are good too. */
    private static final int SPANS = 1;

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();
    private final AccountRepository accounts;
    private final Signatures signatures;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    SecondFactors(AccountRepository accounts, Signatures signatures, Audit audit, JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.signatures = signatures;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new secret, in Base32 as apps take it. */
    String newSecret() {
        return base32(SECRET_BYTES);
    }

    /**
     * Gives an account a second factor, in place of the one it had, if the code is one that the secret makes now.
     *
     * @return ten recovery codes, which nobody can show again; nothing where the code is wrong
     */
    public Optional<List<String>> enrol(UUID id, String secret, String code) {
        Optional<byte[]> key = decoded(secret);
        long step = key.map(bytes -> step(bytes, code, 0)).orElse(0L);
        if (step == 0) {
            return Optional.empty();
        }
        Account account = accounts.get(id);
        account.enrol(encrypted(key.orElseThrow()), step);
        accounts.save(account);
        audit.record(id, "second-factor-set", id, List.of());
        return Optional.of(newRecoveryCodes(id));
    }

    /** Whether that is a code of the account which was not used before; it is used now. */
    public boolean use(UUID id, String code) {
        Account account = accounts.get(id);
        byte[] stored = account.totpSecret();
        if (stored == null) {
            return false;
        }
        Optional<byte[]> secret = decrypted(stored);
        long step = secret.map(known -> step(known, code, account.totpStep())).orElse(0L);
        if (step > 0) {
            account.use(step, encrypted(secret.orElseThrow()));
            accounts.save(account);
            return true;
        }
        return useRecoveryCode(id, code);
    }

    /** Whether that is as long as a recovery code, which an app’s code never is. */
    static boolean isRecoveryCode(String code) {
        return plain(code).length() == RECOVERY_LENGTH;
    }

    /** Takes the second factor of an account away, with its recovery codes. */
    public void drop(Curator by, UUID id) {
        Account account = accounts.get(id);
        account.dropSecondFactor();
        accounts.save(account);
        audit.record(by, "second-factor-dropped", id, List.of());
        accounts.deleteRecoveryCodes(id);
    }

    /** Ten new codes in place of those before. */
    private List<String> newRecoveryCodes(UUID id) {
        accounts.deleteRecoveryCodes(id);
        List<String> fresh = new ArrayList<>();
        for (int n = 0; n < RECOVERY_CODES; n++) {
            String code = base32(RECOVERY_BYTES).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
            jdbc.sql("INSERT INTO recovery_codes (account_id, signature) VALUES (?, ?)")
                    .params(id, signatures.sign(RECOVERY, id + plain(code))).update();
            fresh.add(code);
        }
        return fresh;
    }

    private boolean useRecoveryCode(UUID id, String code) {
        return jdbc.sql("SELECT signature FROM recovery_codes WHERE account_id = ?").param(id)
                .query((row, number) -> row.getString("signature")).list().stream()
                .filter(known -> signatures.isSigned(RECOVERY, id + plain(code), known)).findFirst()
                .map(used -> jdbc.sql("DELETE FROM recovery_codes WHERE account_id = ? AND signature = ?")
                        .params(id, used).update() == 1)
                .orElse(false);
    }

    /** The span of time that a code is of, later than the one used last; 0 where it is of none. */
    private long step(byte[] secret, String code, long used) {
        Instant now = clock.instant();
        long span = codes.getTimeStep().toSeconds();
        long current = now.getEpochSecond() / span;
        try {
            for (long step = Math.max(current - SPANS, used + 1); step <= current + SPANS; step++) {
                String right = codes.generateOneTimePasswordString(new SecretKeySpec(secret, codes.getAlgorithm()),
                        Instant.ofEpochSecond(step * span));
                if (right.equals(plain(code))) {
                    return step;
                }
            }
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
        return 0;
    }

    private byte[] encrypted(byte[] secret) {
        return encryptor(signatures.derive(PURPOSE).getFirst()).encrypt(secret);
    }

    /** Nothing where it was encrypted with a secret that the settings do not name any more: no code is right then. */
    private Optional<byte[]> decrypted(byte[] stored) {
        for (byte[] key : signatures.derive(PURPOSE)) {
            try {
                return Optional.of(encryptor(key).decrypt(stored));
            } catch (IllegalStateException ofAnotherKey) {
                log.debug("A second factor is encrypted with another secret than this one");
            }
        }
        return Optional.empty();
    }

    private static BytesEncryptor encryptor(byte[] key) {
        return AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(key, "AES")).build();
    }

    private String base32(int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return Base32.toBase32String(secret);
    }

    private static Optional<byte[]> decoded(String secret) {
        return secret.matches("[A-Z2-7]{32}") ? Optional.of(Base32.decode(secret)) : Optional.empty();
    }

    /** As people copy codes: with spaces, hyphens, capitals. */
    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
