package brussels.zinnova.contribution;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import brussels.zinnova.catalogue.FormRules;
import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.innovation.InnovationFormRules;
import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.DecidedException;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.SubmissionState;
import brussels.zinnova.submission.Submissions;
import brussels.zinnova.web.AmbiguousParameters;
import brussels.zinnova.web.PrivatePage;
import brussels.zinnova.web.Versions;

/**
 * Lets whoever sent a submission change what it says, while it is not decided; what a curator asked for is answered by
 * that. A form that was overtaken comes back as it was typed, with 409, and may be sent again.
 */
@Controller
class EditController {

    private final SubmissionFormPage page;
    private final PrivatePages pages;
    private final FormRules rules;
    private final Submissions submissions;

    EditController(SubmissionFormPage page, PrivatePages pages, FormRules rules, Submissions submissions) {
        this.page = page;
        this.pages = pages;
        this.rules = rules;
        this.submissions = submissions;
    }

    @GetMapping("/{language:fr|nl|en}/submissions/{token}/edit")
    String form(@PathVariable Language language, @PathVariable String token, HttpServletResponse response,
            Model model) {
        SubmissionDetails submission = pages.open(PrivatePage.SUBMISSION, token);
        return submission.isOpen()
                ? show(InnovationForm.of(submission.content()), AnswerForm.EMPTY.to(submission.version()), submission,
                        token, language, response, model)
                : "see-other:" + pages.path(language, submission);
    }

    @PostMapping("/{language:fr|nl|en}/submissions/{token}/edit")
    String save(@PathVariable Language language, @PathVariable String token,
            @Valid @ModelAttribute("form") InnovationForm form, BindingResult errors,
            @Valid @ModelAttribute("answer") AnswerForm answer, BindingResult answerErrors, HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SubmissionDetails submission = pages.open(PrivatePage.SUBMISSION, token);
        rules.of(submission.content().originalLanguage(), required(submission)).check(form, errors);
        if (AmbiguousParameters.in(request, InnovationForm.LISTS)) {
            errors.reject("form.ambiguous");
        }
        InnovationForm before = InnovationForm.of(submission.content());
        if (!errors.hasErrors() && !SenderForm.isAnotherThan(page.twins(form, before, submission.target()),
                answer.another())) {
            answerErrors.rejectValue("another", "form.another.required");
        }
        if (errors.hasErrors() || answerErrors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, answer, submission, token, language, response, model, errors, answerErrors);
        }
        try {
            submissions.rewrite(submission.id(), Versions.of(answer.version()), form.content(submission.content()),
                    answer.given());
        } catch (DecidedException decided) {
            return overtaken("edit.decided", form, answer, token, language, response, model, errors);
        } catch (OptimisticLockingFailureException changed) {
            return overtaken("edit.changed", form, answer, token, language, response, model, errors);
        }
        return "see-other:" + pages.path(language, submission);
    }

    private String overtaken(String message, InnovationForm form, AnswerForm answer, String token,
            Language language, HttpServletResponse response, Model model, BindingResult errors) {
        response.setStatus(HttpStatus.CONFLICT.value());
        errors.reject(message);
        // The version that it has now: whoever sends the form once more has read that it was overtaken.
        SubmissionDetails now = pages.open(PrivatePage.SUBMISSION, token);
        return show(form, answer.to(now.version()), now, token, language, response, model, errors);
    }

    private String show(InnovationForm form, AnswerForm answer, SubmissionDetails submission, String token,
            Language language, HttpServletResponse response, Model model, Errors... errors) {
        model.addAttribute("token", token);
        model.addAttribute("submission", submission.id());
        model.addAttribute("change", submission.target() != null);
        model.addAttribute("answer", answer);
        page.tell(page.twins(form, InnovationForm.of(submission.content()), submission.target()), answer.another(),
                model);
        model.addAttribute("asked",
                submission.state() == SubmissionState.CHANGES_REQUESTED ? submission.message() : null);
        page.fill(language, submission.content().originalLanguage(), required(submission), form, model, errors);
        return "contribution/edit";
    }

    /** Of an entry less may be known than whoever proposes a new one must tell. */
    private static List<String> required(SubmissionDetails submission) {
        return submission.target() == null ? InnovationFormRules.FOR_SUBMISSIONS : InnovationFormRules.FOR_ENTRIES;
    }
}
