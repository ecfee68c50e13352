package brussels.zinnova.submission;

import java.time.Clock;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.shared.Brussels;
import brussels.zinnova.shared.Erased;
import brussels.zinnova.shared.KeyUsedException;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;

/**
 * Forms that people go on with later, until they are sent ({@link Submissions#send}). Every method is one transaction or
 * part of the caller’s.
 */
@Service
@Transactional
public class Drafts {

    /** How long a draft is kept after it was saved last. */
    public static final Period KEPT = Period.ofDays(30);

    /** The version that a draft has until somebody opens its link and goes on. */
    private static final int FIRST = 0;

    private final DraftRepository drafts;
    private final SubmissionRepository submissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafts(DraftRepository drafts, SubmissionRepository submissions, ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps what was typed into a form, and sends its link to an address, once however often it is asked for.
     *
     * @param key of the form
     * @throws KeyUsedException if it has been sent already
     * @throws OptimisticLockingFailureException if somebody has gone on with it through its link
     */
    public DraftDetails begin(UUID key, Language language, InnovationForm form, String email) {
        submissions.waitFor(key);
        if (submissions.findByFormKey(key).isPresent()) {
            throw new KeyUsedException();
        }
        Draft draft = drafts.findById(key).map(former -> former.rewrite(FIRST, language, form, clock.instant()))
                .orElseGet(() -> new Draft(key, language, form, clock.instant()));
        draft.reachAt(email);
        return drafts.saveAndFlush(draft).details();
    }

    /**
     * Keeps what was typed since. What is kept already is no change, whichever window it came from.
     *
     * @param version the version that it began with
     * @throws NotFoundException if it was sent or deleted meanwhile
     * @throws OptimisticLockingFailureException if it has changed since that version
     */
    public DraftDetails rewrite(UUID id, int version, Language language, InnovationForm form) {
        submissions.waitFor(id);
        Draft draft = drafts.findById(id).orElseThrow(() -> new NotFoundException("draft"));
        return drafts.saveAndFlush(draft.rewrite(version, language, form, clock.instant())).details();
    }

    /** A draft, if it is kept. */
    @Transactional(readOnly = true)
    public Optional<DraftDetails> find(UUID id) {
        return drafts.findById(id).map(Draft::details);
    }

    /** The draft of that key, if it says something else by now than whoever goes on with this form has seen. */
    @Transactional(readOnly = true)
    public Optional<DraftDetails> findNewer(UUID key, int version, InnovationForm form) {
        return find(key).filter(draft -> draft.version() != version && !draft.form().equals(form));
    }

    /** Whether it was sent. */
    @Transactional(readOnly = true)
    public boolean isSent(UUID id) {
        return submissions.findByFormKey(id).isPresent();
    }

    /** Deletes it, as whoever began it wishes. */
    public void delete(UUID id) {
        drafts.delete(id);
        events.publishEvent(new Erased(Erased.Kind.DRAFT, id));
    }

    /** Deletes every hour those that nobody has gone on with for so long. Each node may. */
    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void deleteWhatIsOver() {
        drafts.deleteSavedBefore(clock.instant().atZone(Brussels.ZONE).minus(KEPT).toInstant());
    }
}
