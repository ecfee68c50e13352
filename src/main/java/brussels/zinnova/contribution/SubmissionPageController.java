package brussels.zinnova.contribution;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import brussels.zinnova.innovation.InnovationState;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.Submissions;
import brussels.zinnova.web.PrivateLinks;

/** The page of whoever sent a submission: where it stands and what happens next. Only its private link opens it. */
@Controller
class SubmissionPageController {

    private static final String PURPOSE = "submission";

    private final Submissions submissions;
    private final Innovations innovations;
    private final PrivateLinks links;

    SubmissionPageController(Submissions submissions, Innovations innovations, PrivateLinks links) {
        this.submissions = submissions;
        this.innovations = innovations;
        this.links = links;
    }

    @GetMapping("/{language:fr|nl|en}/submissions/{token}")
    String show(@PathVariable Language language, @PathVariable String token, HttpServletResponse response,
            Model model) {
        SubmissionDetails submission = links.open(PURPOSE, token)
                .flatMap(opened -> submissions.find(opened.id())
                        .filter(found -> found.linkGeneration() == opened.generation()))
                .orElseThrow(() -> new NotFoundException("submission"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("unlisted", true);
        model.addAttribute("progress", Progress.of(submission, publicSlug(submission.innovation())));
        return "contribution/submission";
    }

    private @Nullable String publicSlug(@Nullable UUID innovation) {
        return innovation == null
                ? null
                : innovations.find(innovation).filter(entry -> entry.state() == InnovationState.PUBLISHED)
                        .map(entry -> entry.slug().value()).orElse(null);
    }

    /** The address of a submission’s page, to be given to whoever sent it. */
    static String path(Language language, SubmissionDetails submission, PrivateLinks links) {
        return "/" + language.code() + "/submissions/"
                + links.token(PURPOSE, submission.id(), submission.linkGeneration());
    }
}
