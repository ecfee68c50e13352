package brussels.zinnova.curation;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
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

/**
 * One submission: all of it, to be put right in three languages, and the decision on it, which is made once. What cannot
 * be done is answered with the page as the curator left it. {@link AnswerController} turns it down or asks about it.
 */
@Controller
class ReviewController {

    private final ReviewPage page;
    private final Decisions decisions;
    private final Queue queue;

    ReviewController(ReviewPage page, Decisions decisions, Queue queue) {
        this.page = page;
        this.decisions = decisions;
        this.queue = queue;
    }

    /** @param beside what may be the same and is to be compared: the id of an entry or of another submission */
    @GetMapping("/admin/submissions/{id}")
    String show(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @ModelAttribute("form") InnovationForm typed, BindingResult none,
            @ModelAttribute("decline") DeclineForm words, BindingResult noWords,
            @ModelAttribute("checks") CheckForm checks, @ModelAttribute("seen") Seen seen,
            @RequestParam(required = false) @Nullable UUID beside, HttpServletRequest request, Model model) {
        queue.touch(id, curator.account());
        SubmissionDetails submission = page.find(id);
        boolean resumed = Resumption.isResumed(request);
        if (!resumed || typed.equals(InnovationForm.EMPTY)) {
            String view = page.open(submission, model);
            if (beside != null) {
                page.beside(beside, submission, model);
            }
            return view;
        }
        if (!submission.isOpen() || !page.isAsSeen(submission, seen)) {
            return page.conflict(id, typed, words, checks, seen, model);
        }
        model.addAttribute("resumed", true);
        return page.of(submission, typed, words, checks, seen, model);
    }

    /** Where a decision is sent is no page: whoever reloads one that was refused is led back. */
    @GetMapping({"/admin/submissions/{id}/acceptance", "/admin/submissions/{id}/decline",
            "/admin/submissions/{id}/request", "/admin/submissions/{id}/notes", "/admin/submissions/{id}/mails",
            "/admin/submissions/{id}/reopening"})
    String back(@PathVariable UUID id) {
        return "see-other:/admin/submissions/" + id;
    }

    @PostMapping("/admin/submissions/{id}/acceptance")
    String accept(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @Valid @ModelAttribute("form") InnovationForm form, BindingResult errors,
            @ModelAttribute("decline") DeclineForm words, BindingResult noWords,
            @ModelAttribute("checks") CheckForm checks, @ModelAttribute("seen") Seen seen, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        SubmissionDetails submission = page.find(id);
        page.check(form, submission, request, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.of(submission, form, words, checks, seen, model, errors);
        }
        InnovationForm taken = page.without(seen.left(), form, submission);
        try {
            decisions.accept(curator, submission, seen, taken, checks);
        } catch (DecidedException | OptimisticLockingFailureException | WrongStateException decided) {
            if (page.isAccepted(id, taken)) {
                return "see-other:/admin/submissions/" + id;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.conflict(id, form, words, checks, seen, model);
        }
        Done.tell("accepted", request);
        return "see-other:/admin/submissions/" + id;
    }

    /** Keeps what the curator found and tells her colleagues; the page goes on with all that is typed. */
    @PostMapping("/admin/submissions/{id}/notes")
    String note(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @ModelAttribute("form") InnovationForm form, BindingResult unchecked,
            @ModelAttribute("decline") DeclineForm words, BindingResult noWords,
            @ModelAttribute("checks") CheckForm checks, @ModelAttribute("seen") Seen seen, Model model) {
        decisions.note(curator, id, seen.note(), checks);
        model.addAttribute("noted", true);
        return page.of(page.find(id), form, words, checks, seen.noted(), model);
    }

    /** Shows the mails with the words that are typed. */
    @PostMapping("/admin/submissions/{id}/mails")
    String mails(@PathVariable UUID id, @ModelAttribute("form") InnovationForm form, BindingResult unchecked,
            @ModelAttribute("decline") DeclineForm words, BindingResult noWords,
            @ModelAttribute("checks") CheckForm checks, @ModelAttribute("seen") Seen seen, Model model) {
        model.addAttribute("mailsShown", true);
        return page.of(page.find(id), form, words, checks, seen, model);
    }

    /** Takes back that it was turned down, or that something was asked. */
    @PostMapping("/admin/submissions/{id}/reopening")
    String reopen(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @ModelAttribute("opened") Opened opened, HttpServletRequest request) {
        SubmissionDetails submission = page.find(id);
        try {
            decisions.reopen(curator, submission.id(), opened.number());
            Done.tell("reopened", request);
        } catch (DecidedException | OptimisticLockingFailureException decided) {
            // The page says what has become of it meanwhile.
        }
        return "see-other:/admin/submissions/" + id;
    }
}
