package brussels.zinnova.curation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import brussels.zinnova.innovation.InnovationSummary;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.notification.UndeliveredMails;
import brussels.zinnova.notification.UndeliveredMails.UndeliveredMail;
import brussels.zinnova.report.ReportDetails;
import brussels.zinnova.report.ReportKind;
import brussels.zinnova.report.Reports;
import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.Submissions;
import brussels.zinnova.submission.Suspicion;

/** What waits for a curator, the oldest first. */
@Controller
class QueueController {

    private static final int SHOWN = 100;

    private final Submissions submissions;
    private final Reports reports;
    private final Innovations innovations;
    private final UndeliveredMails mails;
    private final Clock clock;

    QueueController(Submissions submissions, Reports reports, Innovations innovations, UndeliveredMails mails,
            Clock clock) {
        this.submissions = submissions;
        this.reports = reports;
        this.innovations = innovations;
        this.mails = mails;
        this.clock = clock;
    }

    /** One submission that waits. */
    record Waiting(UUID id, String name, Language language, String actor, Instant received, Age age,
            List<Suspicion> suspicions) {}

    /** One report that waits. */
    record Reported(UUID id, Naming entry, ReportKind kind, Instant received, Age age) {}

    /** A mail that could not be delivered, and the address at the desk of what it is about. */
    record Undelivered(String address, Naming about, String reason) {}

    /** What something is called, and in which language. */
    record Naming(String name, Language language) {}

    @GetMapping("/admin")
    String index(Model model) {
        List<Waiting> waiting = submissions.waiting(SHOWN).stream().map(this::waiting).toList();
        model.addAttribute("waiting", waiting);
        model.addAttribute("total", submissions.countWaiting());
        List<ReportDetails> reported = reports.waiting(SHOWN);
        Map<UUID, InnovationSummary> entries = entries(reported);
        model.addAttribute("reported", reported.stream().map(report -> reported(report, entries)).toList());
        model.addAttribute("undelivered", undelivered(mails.newest(SHOWN)));
        return "curation/queue";
    }

    private Map<UUID, InnovationSummary> entries(List<ReportDetails> about) {
        return innovations.list(about.stream().map(ReportDetails::innovation).toList());
    }

    private Reported reported(ReportDetails report, Map<UUID, InnovationSummary> entries) {
        return new Reported(report.id(), naming(report, entries), report.kind(), report.reportedAt(),
                Age.of(Duration.between(report.reportedAt(), clock.instant())));
    }

    private List<Undelivered> undelivered(List<UndeliveredMail> lost) {
        List<UUID> about = lost.stream().map(UndeliveredMail::about).toList();
        Map<UUID, Naming> names = new HashMap<>();
        submissions.find(about).forEach(one -> names.put(one.id(),
                new Naming(one.name(), one.content().originalLanguage())));
        List<ReportDetails> all = reports.find(about);
        Map<UUID, InnovationSummary> entries = entries(all);
        all.forEach(report -> names.put(report.id(), naming(report, entries)));
        return lost.stream().map(mail -> new Undelivered(
                "/admin/" + (mail.report() ? "reports/" : "submissions/") + mail.about(),
                Objects.requireNonNull(names.get(mail.about())), mail.reason())).toList();
    }

    private static Naming naming(ReportDetails report, Map<UUID, InnovationSummary> entries) {
        InnovationSummary entry = Objects.requireNonNull(entries.get(report.innovation()));
        return new Naming(entry.name(), entry.originalLanguage());
    }

    private Waiting waiting(SubmissionDetails submission) {
        return new Waiting(submission.id(), submission.name(), submission.content().originalLanguage(),
                submission.content().actors().getFirst().name(), submission.sentAt(),
                Age.of(Duration.between(submission.sentAt(), clock.instant())), submission.suspicions());
    }
}
