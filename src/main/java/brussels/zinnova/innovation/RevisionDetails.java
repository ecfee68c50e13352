package brussels.zinnova.innovation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Brussels;

/**
 * All of one revision of an entry.
 *
 * @param number the first is 1
 * @param reason why, where a reason was given
 * @param account whose decision it was; null where no curator’s
 * @param content what the entry said from then on
 */
public record RevisionDetails(int number, RevisionAction action, @Nullable String reason, @Nullable UUID account,
        Instant madeAt, InnovationContent content) {

    /** When it was made, in Brussels. */
    public LocalDateTime made() {
        return LocalDateTime.ofInstant(madeAt, Brussels.ZONE);
    }
}
