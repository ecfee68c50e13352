package brussels.zinnova.alert;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Brussels;
import brussels.zinnova.shared.Language;

/**
 * All of one alert.
 *
 * @param email where it is told; shown to nobody
 * @param parameters of the catalogue’s page for its list
 * @param toldRevision of the catalogue: what came in after it has not been told
 * @param dueAt when it is next looked for something new; null until it is confirmed
 */
public record AlertDetails(UUID id, String email, Language language, String parameters, Rhythm rhythm,
        long toldRevision, @Nullable Instant dueAt) {

    /** Whether whoever has the mail has said so. */
    public boolean isConfirmed() {
        return dueAt != null;
    }

    /** When it is next looked for something new, in Brussels. */
    public @Nullable LocalDateTime due() {
        return dueAt == null ? null : LocalDateTime.ofInstant(dueAt, Brussels.ZONE);
    }
}
