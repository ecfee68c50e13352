package brussels.zinnova.actor;

import java.util.UUID;

/** An actor goes by another name; whatever shows or searches it must read it again. */
public record ActorRenamed(UUID actor) {}
