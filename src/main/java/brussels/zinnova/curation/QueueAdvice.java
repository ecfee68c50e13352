package brussels.zinnova.curation;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import brussels.zinnova.security.Curator;

/** Tells each page of the desk how much of what should not wait is there. */
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
        if (curator == null || curator.duty() != null || !request.getMethod().equals("GET")) {
            return null;
        }
        return queue.countPressing();
    }
}
