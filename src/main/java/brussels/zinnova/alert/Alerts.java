package brussels.zinnova.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.shared.Erased;

/** Who is told what is new in which list. Every method is one transaction or part of the caller’s. */
@Service
@Transactional
public class Alerts {

    /** One that has not ended by then has got lost: no mail may wait for a server as long as that. */
    public static final Duration PATIENCE = Duration.ofDays(3);

    private static final Period UNCONFIRMED = Period.ofDays(7);

    private final AlertRepository alerts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Alerts(AlertRepository alerts, ApplicationEventPublisher events, Clock clock) {
        this.alerts = alerts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks an address whether somebody there wishes that. One wish makes one alert, and a form that is sent twice in a row
     * asks once.
     *
     * @param revision of the catalogue that whoever asks has seen
     * @return whether a mail goes to it now
     */
    boolean ask(Wish wish, UUID formKey, long revision) {
        alerts.waitFor(wish.email());
        Instant now = clock.instant();
        Optional<Alert> former = alerts.findLockedByEmailAndLanguageAndParameters(wish.email(), wish.language(),
                wish.parameters());
        boolean asked = former.map(alert -> alert.askAgain(wish, formKey, revision, now)).orElse(true);
        alerts.save(former.orElseGet(() -> new Alert(wish, formKey, revision, now)));
        return asked;
    }

    /** Whether that form has asked for that already. */
    @Transactional(readOnly = true)
    boolean isAsked(Wish wish, UUID formKey) {
        return alerts.existsByEmailAndLanguageAndParametersAndFormKey(wish.email(), wish.language(),
                wish.parameters(), formKey);
    }

    /** All of one alert, if it has not been stopped. */
    @Transactional(readOnly = true)
    public Optional<AlertDetails> find(UUID id) {
        return alerts.findById(id).map(Alert::details);
    }

    /** Its reader says that they want it, if it is there. */
    void confirm(UUID id) {
        with(id, alert -> alert.confirm(clock.instant()));
    }

    /** Its reader wants to be told as often as that, if it is there. */
    void change(UUID id, Rhythm rhythm) {
        with(id, alert -> alert.change(rhythm, clock.instant()));
    }

    /** Stops it for good and deletes its address, if it is there. */
    public void stop(UUID id) {
        alerts.delete(id);
        events.publishEvent(new Erased(Erased.Kind.ALERT, id));
    }

    /** Some of those whose turn it is, in the order of their ids behind that one. */
    @Transactional(readOnly = true)
    List<UUID> due(UUID after, int most) {
        Instant now = clock.instant();
        return alerts.findDue(now, now.minus(PATIENCE), after, most);
    }

    /**
     * Says what an alert that was at one revision has to tell at another; nothing where somebody else has done so. There is
     * never a mail without this being kept, nor the other way round.
     *
     * @param innovations the newest of what is new, of that many in all
     */
    void look(UUID id, long from, long upTo, List<UUID> innovations, int total) {
        Instant now = clock.instant();
        with(id, alert -> {
            if (alert.isDue(from, now)) {
                alert.look(upTo, innovations, total, now);
            }
        });
    }

    /** Its last mail has been taken, or there was nothing left to tell in it. */
    public void reached(UUID id) {
        with(id, alert -> alert.reached(clock.instant()));
    }

    /**
     * What was to be told has not left: it is told with what comes next. An address that was refused three times in a row is
     * given up, and the alert with it.
     *
     * @param from the revision that had been told before
     */
    public void missed(UUID id, long from, boolean refused) {
        with(id, alert -> alert.miss(from, refused));
        if (alerts.findById(id).filter(Alert::isUnreachable).isPresent()) {
            alerts.delete(id);
        }
    }

    /** Deletes every hour what nobody has confirmed for a week; each node may. */
    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void deleteWhatIsOver() {
        alerts.deleteUnconfirmedBefore(clock.instant().minus(UNCONFIRMED));
    }

    private void with(UUID id, Consumer<Alert> change) {
        alerts.findLockedById(id).ifPresent(alert -> {
            change.accept(alert);
            alerts.save(alert);
        });
    }
}
