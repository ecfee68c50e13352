package brussels.zinnova.contribution;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.SubmissionState;
import brussels.zinnova.submission.Submissions;
import brussels.zinnova.web.PrivatePage;

/**
 * Where the link in the first mail leads. Opening it does nothing, for programs open links too: what confirms is the
 * button. A link that was used leads to the submission’s page.
 */
@Controller
class ConfirmationController {

    private final PrivatePages pages;
    private final Submissions submissions;

    ConfirmationController(PrivatePages pages, Submissions submissions) {
        this.pages = pages;
        this.submissions = submissions;
    }

    @GetMapping("/{language:fr|nl|en}/submissions/{token}/confirmation")
    String show(@PathVariable Language language, @PathVariable String token, HttpServletResponse response,
            Model model) {
        SubmissionDetails submission = pages.open(PrivatePage.CONFIRMATION, token);
        if (submission.state() != SubmissionState.UNCONFIRMED) {
            return "see-other:" + pages.path(language, submission);
        }
        model.addAttribute("name", submission.name());
        model.addAttribute("original", submission.content().originalLanguage());
        model.addAttribute("what", "submission");
        model.addAttribute("action", "/submissions/" + token + "/confirmation");
        return "web/confirmation";
    }

    @PostMapping("/{language:fr|nl|en}/submissions/{token}/confirmation")
    String confirm(@PathVariable Language language, @PathVariable String token) {
        SubmissionDetails submission = pages.open(PrivatePage.CONFIRMATION, token);
        submissions.confirm(submission.id());
        return "see-other:" + pages.path(language, submission);
    }
}
