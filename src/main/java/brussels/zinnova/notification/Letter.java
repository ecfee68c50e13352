package brussels.zinnova.notification;

import java.util.UUID;

import brussels.zinnova.submission.SubmissionState;

/**
 * A mail that is still to be sent, as the queue holds it: whom it concerns and what happened, but no address, text or link.
 *
 * @param state where the submission got to, which whoever sent it is told
 */
record Letter(UUID submission, SubmissionState state) {}
