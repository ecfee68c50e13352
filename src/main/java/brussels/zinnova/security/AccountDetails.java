package brussels.zinnova.security;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Brussels;
import brussels.zinnova.shared.Language;

/**
 * All of one account but its secrets.
 *
 * @param language the one its owner chose, or was invited in; null where neither
 * @param disabledAt since when it is closed; null while it is open
 * @param hasPassword whether its owner has chosen one
 * @param linkGeneration that of its last link
 * @param linked whether that link still opens the page on which a password is chosen
 */
public record AccountDetails(UUID id, String email, Role role, @Nullable Language language, Instant createdAt,
        @Nullable Instant disabledAt, boolean hasPassword, boolean hasSecondFactor, int linkGeneration,
        boolean linked) {

    /** The end of the key of a message: {@code invited}, {@code active} or {@code disabled}. */
    public String state() {
        if (disabledAt != null) {
            return "disabled";
        }
        return hasPassword ? "active" : "invited";
    }

    /** The day on which it was opened, in Brussels. */
    public LocalDate createdOn() {
        return createdAt.atZone(Brussels.ZONE).toLocalDate();
    }
}
