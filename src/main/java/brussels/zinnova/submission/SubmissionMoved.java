package brussels.zinnova.submission;

import java.util.UUID;

/**
 * A submission got to another state, published within the transaction that brings it there.
 *
 * @param state where it stands since
 */
public record SubmissionMoved(UUID submission, SubmissionState state) {}
