package brussels.zinnova.curation;

import java.time.Duration;

/**
 * How long something has waited, as people say it.
 *
 * @param unit the end of a message key: {@code minutes}, {@code hours} or {@code days}
 */
record Age(String unit, long count) {

    static Age of(Duration waited) {
        if (waited.toDays() > 0) {
            return new Age("days", waited.toDays());
        }
        return waited.toHours() > 0 ? new Age("hours", waited.toHours()) : new Age("minutes", waited.toMinutes());
    }
}
