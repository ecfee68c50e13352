package brussels.zinnova.notification;

import java.util.UUID;

/**
 * A mail that is still to be sent, as the queue holds it: what it is about and what happened, but no address, text or link.
 *
 * @param about the id of the submission, draft, report or account
 * @param state the code of the state where it got to, which whoever sent it is told
 */
record Letter(Subject subject, UUID about, String state) {

    /** What letters can be about. */
    enum Subject {
        SUBMISSION,
        DRAFT,
        CHECK,
        REPORT,
        ACCOUNT
    }
}
