package brussels.zinnova.alert;

import java.util.List;
import java.util.UUID;

/**
 * There is something new in the list of an alert. Published within the transaction.
 *
 * @param from the revision of the catalogue after which it came in
 * @param upTo the revision up to which it was looked for
 * @param innovations the newest of what is new
 * @param total how much is new in all
 */
public record AlertDue(UUID alert, long from, long upTo, List<UUID> innovations, int total) {}
