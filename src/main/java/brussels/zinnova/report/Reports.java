package brussels.zinnova.report;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.innovation.InnovationErased;
import brussels.zinnova.shared.Brussels;
import brussels.zinnova.shared.Erased;
import brussels.zinnova.shared.KeyUsedException;
import brussels.zinnova.shared.NotFoundException;

/** What people report about entries, and what they are answered. Every method is one transaction or part of the caller’s. */
@Service
@Transactional
public class Reports {

    private static final Period UNCONFIRMED = Period.ofDays(7);
    private static final Period CONTACTS = Period.ofMonths(12);

    private final ReportRepository reports;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(ReportRepository reports, ApplicationEventPublisher events, Clock clock) {
        this.reports = reports;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a notice in; one form makes one report, however often it is sent. It counts once it is confirmed, if it has an
     * address.
     *
     * @throws KeyUsedException if its form has already made another report
     */
    public ReportDetails send(Notice notice) {
        reports.waitFor(notice.formKey());
        return find(notice).orElseGet(() -> reports.save(new Report(notice, clock.instant())).details());
    }

    /**
     * The report that a notice has made already, if it has.
     *
     * @throws KeyUsedException if its form has made another one
     */
    @Transactional(readOnly = true)
    public Optional<ReportDetails> find(Notice notice) {
        Optional<Report> former = reports.findByFormKey(notice.formKey());
        if (former.isPresent() && !former.get().isOf(notice)) {
            throw new KeyUsedException();
        }
        return former.map(Report::details);
    }

    /** All of one report, if there is one of that id. */
    @Transactional(readOnly = true)
    public Optional<ReportDetails> find(UUID id) {
        return reports.findById(id).map(Report::details);
    }

    /** Whoever sent it says so, which changes nothing the second time. */
    public void confirm(UUID id) {
        Report report = only(id);
        report.confirm();
        reports.save(report);
    }

    /** Forgets who sent it, at once; what was reported stays, unless it was never confirmed. */
    public void forgetContact(UUID id) {
        Report report = only(id);
        if (report.details().state() == ReportState.UNCONFIRMED) {
            reports.delete(report);
        } else {
            report.forgetContact();
            reports.save(report);
        }
        events.publishEvent(new Erased(Erased.Kind.REPORT_CONTACT, id));
    }

    /**
     * Says what was done about it, and why.
     *
     * @throws NotFoundException if there is no such report
     * @throws AnsweredException if it was answered before
     */
    public void answer(UUID id, String words) {
        Report report = only(id);
        report.answer(words, clock.instant());
        reports.save(report);
    }

    /** Lets go what was reported about an entry that is erased for good. */
    @EventListener
    public void on(InnovationErased event) {
        reports.findByInnovationId(event.innovation()).forEach(this::erase);
    }

    /** Deletes a report for good, if it is there. */
    public void erase(UUID id) {
        reports.findById(id).ifPresent(this::erase);
    }

    private void erase(Report report) {
        reports.delete(report);
        events.publishEvent(new Erased(Erased.Kind.REPORT, report.details().id()));
    }

    /** Deletes every hour what is kept for so long and no longer; each node may. */
    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void deleteWhatIsOver() {
        Instant now = clock.instant();
        reports.deleteUnconfirmedBefore(now.minus(UNCONFIRMED));
        reports.deleteContactsAnsweredBefore(now.atZone(Brussels.ZONE).minus(CONTACTS).toInstant());
    }

    /** Of two that do something with it at once the second must see what the first did. */
    private Report only(UUID id) {
        reports.waitFor(id);
        return reports.findById(id).orElseThrow(() -> new NotFoundException("report"));
    }
}
