package brussels.zinnova.curation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import brussels.zinnova.notification.UndeliveredMails;
import brussels.zinnova.notification.UndeliveredMails.UndeliveredMail;
import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.Submissions;

/** What waits for a curator, the oldest first. */
@Controller
class QueueController {

    private static final int SHOWN = 100;

    private final Submissions submissions;
    private final UndeliveredMails mails;
    private final Clock clock;

    QueueController(Submissions submissions, UndeliveredMails mails, Clock clock) {
        this.submissions = submissions;
        this.mails = mails;
        this.clock = clock;
    }

    /** One submission that waits. */
    record Waiting(UUID id, String name, Language language, String actor, Instant received, Age age) {}

    /** A mail about a submission that could not be delivered. */
    record Undelivered(UUID submission, String name, Language language, String reason) {}

    @GetMapping("/admin")
    String index(Model model) {
        List<Waiting> waiting = submissions.waiting(SHOWN).stream().map(this::waiting).toList();
        model.addAttribute("waiting", waiting);
        model.addAttribute("total", submissions.countWaiting());
        model.addAttribute("undelivered", mails.newest(SHOWN).stream().map(this::undelivered).toList());
        return "curation/queue";
    }

    private Undelivered undelivered(UndeliveredMail mail) {
        SubmissionDetails submission = submissions.find(mail.submission()).orElseThrow();
        return new Undelivered(submission.id(), submission.name(), submission.content().originalLanguage(),
                mail.reason());
    }

    private Waiting waiting(SubmissionDetails submission) {
        return new Waiting(submission.id(), submission.name(), submission.content().originalLanguage(),
                submission.content().actors().getFirst().name(), submission.sentAt(),
                Age.of(Duration.between(submission.sentAt(), clock.instant())));
    }
}
