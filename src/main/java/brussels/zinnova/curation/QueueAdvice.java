package brussels.zinnova.curation;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import brussels.zinnova.report.Reports;
import brussels.zinnova.security.Curator;
import brussels.zinnova.submission.Submissions;

/** Tells each page of the desk how much of what others sent waits there. */
@ControllerAdvice
class QueueAdvice {

    private final Submissions submissions;
    private final Reports reports;

    QueueAdvice(Submissions submissions, Reports reports) {
        this.submissions = submissions;
        this.reports = reports;
    }

    /** Null on pages that are not the desk’s, which take no database connection. */
    @ModelAttribute("waitingWork")
    @Nullable
    Integer waitingWork(@AuthenticationPrincipal @Nullable Curator curator, HttpServletRequest request) {
        if (curator == null || curator.duty() != null || !request.getMethod().equals("GET")) {
            return null;
        }
        return submissions.countWaiting() + reports.countWaiting();
    }
}
