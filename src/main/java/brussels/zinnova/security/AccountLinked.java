package brussels.zinnova.security;

import java.util.UUID;

/** An account has a new link, with which a password is chosen; whoever it belongs to must get it. */
public record AccountLinked(UUID account) {}
