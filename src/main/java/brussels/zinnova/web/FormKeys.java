package brussels.zinnova.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * The keys that public forms carry instead of a session: when a form was given out, and which one it is, signed. So a
 * form that comes back tells how long it took to fill, and cannot be made elsewhere.
 */
@Component
public class FormKeys {

    private static final String PURPOSE = "form";
    private static final Duration LIFE = Duration.ofHours(24);

    private final Signatures signatures;
    private final Clock clock;

    FormKeys(Signatures signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    /** A key that came back and is ours. */
    public record FormKey(UUID id, Instant issued) {}

    /**
     * A new key.
     *
     * @param age how long ago it counts as given out: nothing for a fresh form, else what a form was on the page before
     */
    public String issue(Duration age) {
        return issue(UUID.randomUUID(), age);
    }

    /** A key of a form that somebody goes on with, whose former one had this id. */
    public String issue(UUID id, Duration age) {
        String text = clock.instant().minus(age).toEpochMilli() + "." + id;
        return text + "." + signatures.sign(PURPOSE, text);
    }

    /** What a form goes on with whose key came back: the same key while it is good, else a new one of that age. */
    public String renew(String key, Duration age) {
        return read(key).isPresent() ? key : issue(age);
    }

    /** What a key says; nothing where it is not ours or older than a day. */
    public Optional<FormKey> read(String key) {
        String[] parts = key.split("\\.", 4);
        if (parts.length != 3 || !signatures.isSigned(PURPOSE, parts[0] + "." + parts[1], parts[2])) {
            return Optional.empty();
        }
        FormKey read = new FormKey(UUID.fromString(parts[1]), Instant.ofEpochMilli(Long.parseLong(parts[0])));
        return read.issued().plus(LIFE).isBefore(clock.instant()) ? Optional.empty() : Optional.of(read);
    }
}
