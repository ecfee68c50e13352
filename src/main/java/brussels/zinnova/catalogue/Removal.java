package brussels.zinnova.catalogue;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An entry that was public and no longer is, for those who keep a copy of the catalogue.
 *
 * @param revision of the catalogue in which it was taken out, or changed last behind the scenes
 * @param mergedInto the entry that it became part of; null where it was withdrawn or erased
 */
public record Removal(UUID id, long revision, @Nullable UUID mergedInto) {}
