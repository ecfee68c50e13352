package brussels.zinnova.curation;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.security.Curator;
import brussels.zinnova.submission.DecidedException;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.SubmissionState;
import brussels.zinnova.web.AmbiguousParameters;

/**
 * Answers whoever sent a submission in words: it is turned down, or something is asked. {@link ReviewController} accepts
 * it, and shows the page.
 */
@Controller
class AnswerController {

    private final ReviewPage page;
    private final DeclineWords words;
    private final Decisions decisions;

    AnswerController(ReviewPage page, DeclineWords words, Decisions decisions) {
        this.page = page;
        this.words = words;
        this.decisions = decisions;
    }

    @PostMapping("/admin/submissions/{id}/decline")
    String decline(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @ModelAttribute("form") InnovationForm form, BindingResult unchecked,
            @Valid @ModelAttribute("decline") DeclineForm decline, BindingResult errors,
            @ModelAttribute("checks") CheckForm checks, @ModelAttribute("seen") Seen seen, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        SubmissionDetails submission = page.find(id);
        if (!words.isKnown(decline)) {
            errors.rejectValue("twin", "review.twin.required");
        }
        return answer(SubmissionState.DECLINED, words.of(decline, submission.language()), curator, submission, form,
                decline, errors, checks, seen, request, response, model);
    }

    /** Asks whoever sent it for something; what was typed into the fields is not kept, for they will write again. */
    @PostMapping("/admin/submissions/{id}/request")
    String request(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @ModelAttribute("form") InnovationForm form, BindingResult unchecked,
            @Valid @ModelAttribute("decline") DeclineForm question, BindingResult errors,
            @ModelAttribute("checks") CheckForm checks, @ModelAttribute("seen") Seen seen, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        return answer(SubmissionState.CHANGES_REQUESTED, question.reason(), curator, page.find(id), form, question,
                errors, checks, seen, request, response, model);
    }

    private String answer(SubmissionState state, String message, Curator curator, SubmissionDetails submission,
            InnovationForm form, DeclineForm decline, BindingResult errors, CheckForm checks, Seen seen,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        UUID id = submission.id();
        if (message.isEmpty() && !errors.hasErrors()) {
            errors.rejectValue("reason", "desk.reason.required");
        }
        if (AmbiguousParameters.in(request, DeskForms.LISTS)) {
            errors.reject("form.ambiguous");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.of(submission, form, decline, checks, seen, model, errors);
        }
        try {
            decisions.answer(curator, id, seen, state, message, checks);
        } catch (DecidedException | OptimisticLockingFailureException decided) {
            if (message.equals(page.find(id).message())) {
                return "see-other:/admin/submissions/" + id;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.conflict(id, form, decline, checks, seen, model);
        }
        Done.tell(state.code(), request);
        return "see-other:/admin/submissions/" + id;
    }
}
