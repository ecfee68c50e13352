package brussels.zinnova.submission;

import java.util.UUID;

/** Whoever sent a submission is asked whether the entry is still true. Published within the transaction. */
public record CheckDue(UUID submission) {}
