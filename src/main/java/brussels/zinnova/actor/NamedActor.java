package brussels.zinnova.actor;

import java.util.UUID;

/** An actor by name and kind, which tell it from every other. */
public record NamedActor(UUID id, String name, String kind) {}
