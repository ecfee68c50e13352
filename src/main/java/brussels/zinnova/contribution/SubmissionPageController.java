package brussels.zinnova.contribution;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.DecidedException;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.SubmissionState;
import brussels.zinnova.submission.Submissions;
import brussels.zinnova.web.PrivatePage;
import brussels.zinnova.web.Throttle;

/**
 * The page of whoever sent a submission: where it stands, what happens next, and what they can do about it. Only its
 * private link opens it. What is no longer possible when it is asked for leads back to the page, which says why.
 */
@Controller
class SubmissionPageController {

    /** More mails than that nobody needs; they go to whichever address is typed. */
    private static final Throttle.Limit MAILS = new Throttle.Limit("confirmation-mail", 5, 5);

    private final SubmissionPage page;
    private final PrivatePages pages;
    private final Submissions submissions;
    private final Throttle throttle;

    SubmissionPageController(SubmissionPage page, PrivatePages pages, Submissions submissions, Throttle throttle) {
        this.page = page;
        this.pages = pages;
        this.submissions = submissions;
        this.throttle = throttle;
    }

    @GetMapping("/{language:fr|nl|en}/submissions/{token}")
    String show(@PathVariable Language language, @PathVariable String token,
            @RequestParam(name = "again", required = false) @Nullable String again, HttpServletResponse response,
            Model model) {
        model.addAttribute("again", again != null);
        return page.of(pages.open(PrivatePage.SUBMISSION, token), token, language, "", response, model);
    }

    /** Where something is sent is no page: whoever reloads it is led back. */
    @GetMapping("/{language:fr|nl|en}/submissions/{token}/{action:contact|withdrawal|deletion}")
    String back(@PathVariable Language language, @PathVariable String token) {
        return backTo(pages.open(PrivatePage.SUBMISSION, token), language);
    }

    /** Sends the first mail once more. */
    @PostMapping("/{language:fr|nl|en}/submissions/{token}/contact")
    String reachAt(@PathVariable Language language, @PathVariable String token,
            @Valid @ModelAttribute("contact") ContactForm contact, BindingResult errors, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        SubmissionDetails submission = pages.open(PrivatePage.SUBMISSION, token);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        if (!errors.hasErrors() && throttle.admits(MAILS, request, response, errors)) {
            return attempt(() -> submissions.reachAt(submission.id(), contact.contactEmail()), submission, language)
                    + "?again";
        }
        return page.of(submission, token, language, contact.contactEmail(), response, model, errors);
    }

    @PostMapping("/{language:fr|nl|en}/submissions/{token}/withdrawal")
    String withdraw(@PathVariable Language language, @PathVariable String token) {
        SubmissionDetails submission = pages.open(PrivatePage.SUBMISSION, token);
        return attempt(() -> submissions.withdraw(submission.id()), submission, language);
    }

    /** Deletes the address of whoever sent it, at once; what was not confirmed goes with it. */
    @PostMapping("/{language:fr|nl|en}/submissions/{token}/deletion")
    String forget(@PathVariable Language language, @PathVariable String token) {
        SubmissionDetails submission = pages.open(PrivatePage.SUBMISSION, token);
        submissions.forgetContact(submission.id());
        return submission.state() == SubmissionState.UNCONFIRMED
                ? "see-other:/" + language.code() + "/submit"
                : backTo(submission, language);
    }

    private String attempt(Runnable change, SubmissionDetails submission, Language language) {
        try {
            change.run();
        } catch (DecidedException tooLate) {
            // The page says what has become of it meanwhile.
        }
        return backTo(submission, language);
    }

    private String backTo(SubmissionDetails submission, Language language) {
        return "see-other:" + pages.path(language, submission);
    }
}
