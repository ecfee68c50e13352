package brussels.zinnova.submission;

import java.util.UUID;

/** A form is kept until somebody goes on with it, who is told where. Published within the transaction. */
public record DraftKept(UUID draft) {}
