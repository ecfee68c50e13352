package brussels.zinnova.innovation;

import java.util.UUID;

/** An entry was published, revised, moved, noted upon or withdrawn; whatever shows it must read it again. */
public record InnovationChanged(UUID innovation) {}
