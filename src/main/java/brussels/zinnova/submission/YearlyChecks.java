package brussels.zinnova.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.shared.Brussels;
import brussels.zinnova.shared.NotFoundException;

/** Asks those who agreed to it, once a year, whether their entry is still true. */
@Service
@Transactional
public class YearlyChecks {

    private static final Period YEAR = Period.ofYears(1);
    private static final int AT_ONCE = 100;

    private final SubmissionRepository submissions;
    private final Innovations innovations;
    private final Clock clock;

    YearlyChecks(SubmissionRepository submissions, Innovations innovations, Clock clock) {
        this.submissions = submissions;
        this.innovations = innovations;
        this.clock = clock;
    }

    /** Asks every hour those whose turn it is. Each node may: of two that ask at once the second sees what the first did. */
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void ask() {
        Instant now = clock.instant();
        Instant since = now.atZone(Brussels.ZONE).minus(YEAR).toInstant();
        for (UUID id : submissions.findDueForCheck(since, AT_ONCE)) {
            submissions.waitFor(id);
            submissions.findById(id).ifPresent(submission -> {
                submission.askIfStillTrue(since, now);
                submissions.save(submission);
            });
        }
    }

    /**
     * Writes down that an entry is still true today, as whoever sent it says.
     *
     * @throws NotFoundException if there is no such submission, or it is no entry
     */
    public void confirm(UUID submission) {
        UUID innovation = submissions.findById(submission).map(Submission::details).map(SubmissionDetails::innovation)
                .orElseThrow(() -> new NotFoundException("submission"));
        innovations.verify(innovation, LocalDate.now(clock.withZone(Brussels.ZONE)));
    }
}
