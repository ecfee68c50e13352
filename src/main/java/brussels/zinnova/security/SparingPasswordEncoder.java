package brussels.zinnova.security;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import brussels.zinnova.web.OverloadedException;

/**
 * Argon2id with 19 MiB, two passes and one lane, as OWASP’s Password Storage Cheat Sheet asks at least; two at a time,
 * because each takes its memory and a processor. Whoever waits two seconds in vain gets 503.
 */
class SparingPasswordEncoder implements PasswordEncoder {

    private static final long PATIENCE_SECONDS = 2;

    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore memory = new Semaphore(2);

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return sparing(() -> argon2.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return Boolean.TRUE.equals(sparing(() -> argon2.matches(password, hash)));
    }

    private <T extends @Nullable Object> T sparing(Supplier<T> work) {
        try {
            if (!memory.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new OverloadedException("passwords");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OverloadedException("interrupted");
        }
        try {
            return work.get();
        } finally {
            memory.release();
        }
    }
}
