package brussels.zinnova.curation;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import brussels.zinnova.security.Curator;

/** Tells each page of the desk how much waits there. */
@ControllerAdvice
class QueueAdvice {

    private final Queue queue;

    QueueAdvice(Queue queue) {
        this.queue = queue;
    }

    /** Null on pages that are not the desk’s, which take no database connection. */
    @ModelAttribute("waitingWork")
    @Nullable
    Integer waitingWork(@AuthenticationPrincipal @Nullable Curator curator, HttpServletRequest request) {
        if (curator == null || curator.mustChangePassword() || !request.getMethod().equals("GET")) {
            return null;
        }
        Map<WorkItem.Kind, Integer> counts = queue.counts(null);
        return counts.getOrDefault(WorkItem.Kind.SUBMISSION, 0) + counts.getOrDefault(WorkItem.Kind.CHANGE, 0)
                + counts.getOrDefault(WorkItem.Kind.REPORT, 0);
    }
}
