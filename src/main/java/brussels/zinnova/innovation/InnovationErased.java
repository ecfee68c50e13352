package brussels.zinnova.innovation;

import java.util.UUID;

/** An entry is about to be erased for good; whoever keeps something about it must let that go in the same transaction. */
public record InnovationErased(UUID innovation) {}
