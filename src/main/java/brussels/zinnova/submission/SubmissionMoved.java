package brussels.zinnova.submission;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A submission got to another state, published within the transaction that brings it there.
 *
 * @param state where it stands since
 * @param at when it got there
 * @param undone when the decision was made that was taken back by this; null where none was
 */
public record SubmissionMoved(UUID submission, SubmissionState state, Instant at, @Nullable Instant undone) {}
