package brussels.zinnova.catalogue;

import java.time.Instant;

/**
 * A state of the catalogue: the number of its last publication, and when that was. A restored database uses numbers
 * again, but not moments, so only both together name one content.
 *
 * @param epoch within which numbers only rise: another one after a restore
 */
public record Revision(long number, Instant raisedAt, String epoch) {}
