package brussels.zinnova.notification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import brussels.zinnova.alert.AlertAsked;
import brussels.zinnova.alert.AlertDue;
import brussels.zinnova.report.ReportMoved;
import brussels.zinnova.security.AccountLinked;
import brussels.zinnova.submission.CheckDue;
import brussels.zinnova.submission.DraftKept;
import brussels.zinnova.submission.SubmissionMoved;
import brussels.zinnova.submission.SubmissionState;

/**
 * Puts a mail into the queue, within the transaction that gives reason for it: there is never one without the other. The
 * queue ({@code scheduled_tasks}) is in the database, so no mail is lost with a node. {@link Postman} does the other half.
 */
@Component
class Mails {

    static final TaskDescriptor<Letter> TASK = TaskDescriptor.of("mail", Letter.class);

    /** What a curator may take back; whatever was taken back when its mail is due is not told. */
    private static final Set<SubmissionState> DECISIONS = EnumSet.of(SubmissionState.ACCEPTED,
            SubmissionState.DECLINED, SubmissionState.CHANGES_REQUESTED);

    private final Scheduler scheduler;
    private final MailProperties properties;
    private final Clock clock;

    Mails(Scheduler scheduler, MailProperties properties, Clock clock) {
        this.scheduler = scheduler;
        this.properties = properties;
        this.clock = clock;
    }

    /** A decision that was taken back before it was told has not happened for whoever sent the submission. */
    @EventListener
    void on(SubmissionMoved event) {
        if (event.undone() != null && event.undone().plus(properties.grace()).isAfter(clock.instant())) {
            forget(id(event.submission(), event.undone()));
            return;
        }
        queue(id(event.submission(), event.at()), new Letter(Letter.Subject.SUBMISSION, event.submission(),
                event.state().code()), DECISIONS.contains(event.state()) ? properties.grace() : Duration.ZERO);
    }

    /** The mail about one step, so that it is found again when the step is taken back. */
    private static String id(UUID submission, Instant step) {
        String key = submission + " " + step.toEpochMilli();
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void forget(String id) {
        try {
            scheduler.cancel(TASK.instanceId(id));
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException left) {
            // What is on its way looks itself whether it is still true.
        }
    }

    @EventListener
    void on(DraftKept event) {
        queue(new Letter(Letter.Subject.DRAFT, event.draft(), "draft"));
    }

    @EventListener
    void on(CheckDue event) {
        queue(new Letter(Letter.Subject.CHECK, event.submission(), "check"));
    }

    @EventListener
    void on(ReportMoved event) {
        queue(new Letter(Letter.Subject.REPORT, event.report(), event.state().code()));
    }

    @EventListener
    void on(AlertAsked event) {
        queue(new Letter(Letter.Subject.ALERT, event.alert(), "asked"));
    }

    @EventListener
    void on(AlertDue event) {
        queue(new Letter(Letter.Subject.ALERT, event.alert(), "news",
                new Letter.News(event.from(), event.upTo(), event.innovations(), event.total())));
    }

    @EventListener
    void on(AccountLinked event) {
        queue(new Letter(Letter.Subject.ACCOUNT, event.account(), "account"));
    }

    private void queue(Letter letter) {
        queue(UUID.randomUUID().toString(), letter, Duration.ZERO);
    }

    private void queue(String id, Letter letter, Duration wait) {
        scheduler.schedule(TASK.instance(id).data(letter).scheduledTo(clock.instant().plus(wait)));
    }

    /** Nobody waits for the queue to be looked through the next time. */
    @TransactionalEventListener({SubmissionMoved.class, DraftKept.class, CheckDue.class, ReportMoved.class,
            AlertAsked.class, AlertDue.class, AccountLinked.class})
    void hurry() {
        scheduler.triggerCheckForDueExecutions();
    }
}
