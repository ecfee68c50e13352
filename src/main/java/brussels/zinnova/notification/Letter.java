package brussels.zinnova.notification;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is still to be sent, as the queue holds it: what it is about and what happened, but no address, text or link.
 *
 * @param about the id of the submission, draft, report, alert or account
 * @param state the code of the state where it got to, which whoever sent it is told; of an alert, what is asked or told
 * @param news what is new, where that is what it tells; not written elsewhere, so that the release before reads what it knows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Letter(Subject subject, UUID about, String state, @Nullable News news) {

    /** One that tells of one thing. */
    Letter(Subject subject, UUID about, String state) {
        this(subject, about, state, null);
    }

    /**
     * What is new in a list of the catalogue.
     *
     * @param from the revision of the catalogue after which it came in
     * @param upTo the revision that a node must have reached to know all of it
     * @param innovations the newest of it
     * @param total how much there is in all
     */
    record News(long from, long upTo, List<UUID> innovations, int total) {}

    /** What letters can be about. */
    enum Subject {
        SUBMISSION,
        DRAFT,
        CHECK,
        REPORT,
        ALERT,
        ACCOUNT
    }
}
