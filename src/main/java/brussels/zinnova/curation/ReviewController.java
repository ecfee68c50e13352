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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.innovation.WrongStateException;
import brussels.zinnova.security.Curator;
import brussels.zinnova.security.Resumption;
import brussels.zinnova.submission.DecidedException;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.SubmissionState;
import brussels.zinnova.web.AmbiguousParameters;

/**
 * One submission: all of it, to be put right in three languages, and the decision on it, which is made once. What cannot
 * be done is answered with the page as the curator left it.
 */
@Controller
class ReviewController {

    private final ReviewPage page;
    private final Decisions decisions;

    ReviewController(ReviewPage page, Decisions decisions) {
        this.page = page;
        this.decisions = decisions;
    }

    @GetMapping("/admin/submissions/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("form") InnovationForm typed, BindingResult none,
            @ModelAttribute("decline") ReasonForm reason, HttpServletRequest request, Model model) {
        SubmissionDetails submission = page.find(id);
        boolean resumed = Resumption.isResumed(request);
        if (!resumed || typed.equals(InnovationForm.EMPTY)) {
            return page.of(submission, InnovationForm.of(submission.content()), ReasonForm.EMPTY, model);
        }
        if (!submission.isOpen()) {
            return page.conflict(id, typed, reason, model);
        }
        model.addAttribute("resumed", true);
        return page.of(submission, typed, reason, model);
    }

    /** Where a decision is sent is no page: whoever reloads one that was refused is led back. */
    @GetMapping({"/admin/submissions/{id}/acceptance", "/admin/submissions/{id}/decline",
            "/admin/submissions/{id}/request"})
    String back(@PathVariable UUID id) {
        return "see-other:/admin/submissions/" + id;
    }

    @PostMapping("/admin/submissions/{id}/acceptance")
    String accept(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @Valid @ModelAttribute("form") InnovationForm form, BindingResult errors,
            @ModelAttribute("decline") ReasonForm reason, @ModelAttribute("opened") Opened opened,
            @RequestParam(defaultValue = "") String live, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        SubmissionDetails submission = page.find(id);
        page.check(form, submission, request, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.of(submission, form, reason, model, errors);
        }
        try {
            decisions.accept(curator, submission, opened.number(), new Opened(live, "").number(), form);
        } catch (DecidedException | OptimisticLockingFailureException | WrongStateException decided) {
            if (page.isAccepted(id, form)) {
                return "see-other:/admin/submissions/" + id;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.conflict(id, form, reason, model);
        }
        Done.tell("accepted", request);
        return "see-other:/admin/submissions/" + id;
    }

    @PostMapping("/admin/submissions/{id}/decline")
    String decline(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @ModelAttribute("form") InnovationForm form, BindingResult unchecked,
            @Valid @ModelAttribute("decline") ReasonForm reason, BindingResult errors,
            @ModelAttribute("opened") Opened opened, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        return answer(SubmissionState.DECLINED, curator, id, form, reason, errors, opened, request, response, model);
    }

    /** Asks whoever sent it for something; what was typed into the fields is not kept, for they will write again. */
    @PostMapping("/admin/submissions/{id}/request")
    String request(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @ModelAttribute("form") InnovationForm form, BindingResult unchecked,
            @Valid @ModelAttribute("decline") ReasonForm reason, BindingResult errors,
            @ModelAttribute("opened") Opened opened, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        return answer(SubmissionState.CHANGES_REQUESTED, curator, id, form, reason, errors, opened, request, response,
                model);
    }

    private String answer(SubmissionState state, Curator curator, UUID id, InnovationForm form, ReasonForm reason,
            BindingResult errors, Opened opened, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        SubmissionDetails submission = page.find(id);
        if (AmbiguousParameters.in(request, InnovationForm.LISTS)) {
            errors.reject("form.ambiguous");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.of(submission, form, reason, model, errors);
        }
        try {
            decisions.answer(curator, id, opened.number(), state, reason.reason());
        } catch (DecidedException | OptimisticLockingFailureException decided) {
            if (reason.reason().equals(page.find(id).message())) {
                return "see-other:/admin/submissions/" + id;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.conflict(id, form, reason, model);
        }
        Done.tell(state.code(), request);
        return "see-other:/admin/submissions/" + id;
    }
}
