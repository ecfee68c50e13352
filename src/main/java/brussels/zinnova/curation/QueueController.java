package brussels.zinnova.curation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.notification.UndeliveredMails;
import brussels.zinnova.notification.UndeliveredMails.UndeliveredMail;
import brussels.zinnova.report.ReportDetails;
import brussels.zinnova.report.ReportKind;
import brussels.zinnova.report.Reports;
import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.Submissions;

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
    record Waiting(UUID id, String name, Language language, String actor, Instant received, Age age) {}

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
        model.addAttribute("reported", reports.waiting(SHOWN).stream().map(this::reported).toList());
        model.addAttribute("undelivered", mails.newest(SHOWN).stream().map(this::undelivered).toList());
        return "curation/queue";
    }

    private Reported reported(ReportDetails report) {
        return new Reported(report.id(), entry(report), report.kind(), report.reportedAt(),
                Age.of(Duration.between(report.reportedAt(), clock.instant())));
    }

    private Undelivered undelivered(UndeliveredMail mail) {
        if (mail.report()) {
            return new Undelivered("/admin/reports/" + mail.about(),
                    entry(reports.find(mail.about()).orElseThrow()), mail.reason());
        }
        SubmissionDetails submission = submissions.find(mail.about()).orElseThrow();
        return new Undelivered("/admin/submissions/" + mail.about(),
                new Naming(submission.name(), submission.content().originalLanguage()), mail.reason());
    }

    private Naming entry(ReportDetails report) {
        InnovationContent content = innovations.find(report.innovation()).orElseThrow().content();
        return new Naming(String.valueOf(content.in(content.originalLanguage()).name()), content.originalLanguage());
    }

    private Waiting waiting(SubmissionDetails submission) {
        return new Waiting(submission.id(), submission.name(), submission.content().originalLanguage(),
                submission.content().actors().getFirst().name(), submission.sentAt(),
                Age.of(Duration.between(submission.sentAt(), clock.instant())));
    }
}
