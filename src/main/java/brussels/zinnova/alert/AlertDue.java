package brussels.zinnova.alert;

import java.util.List;
import java.util.UUID;

/**
 * There is something new in the list of an alert. Published within the transaction.
 *
 * @param innovations the newest of what is new
 * @param total how much is new in all
 */
public record AlertDue(UUID alert, List<UUID> innovations, int total) {}
