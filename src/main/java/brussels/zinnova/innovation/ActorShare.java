package brussels.zinnova.innovation;

import java.util.UUID;

/** An actor’s part in an innovation. */
public record ActorShare(UUID actor, ActorRole role) {}
