package brussels.zinnova.curation;

import java.util.Set;
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
import brussels.zinnova.shared.Typed;
import brussels.zinnova.submission.DecidedException;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.web.Versions;

/**
 * One submission: all of it, to be put right in three languages, and the decision on it, which is made once. What cannot
 * be done is answered with the page as the curator left it. {@link AnswerController} turns it down or asks about it.
 */
@Controller
class ReviewController {

    private final ReviewPage page;
    private final Decisions decisions;
    private final Queue queue;
    private final Reviews reviews;

    ReviewController(ReviewPage page, Decisions decisions, Reviews reviews, Queue queue) {
        this.page = page;
        this.decisions = decisions;
        this.queue = queue;
        this.reviews = reviews;
    }

    /** @param beside what may be the same and is to be compared: the id of an entry or of another submission */
    @GetMapping("/admin/submissions/{id}")
    String show(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @ModelAttribute("form") InnovationForm typed, BindingResult none,
            @ModelAttribute("decline") DeclineForm words, BindingResult noWords,
            @RequestParam(required = false) @Nullable UUID beside, HttpServletRequest request, Model model) {
        queue.touch(id, curator.account());
        SubmissionDetails submission = page.find(id);
        boolean resumed = Resumption.isResumed(request);
        if (!resumed || typed.equals(InnovationForm.EMPTY)) {
            String view = page.of(submission, InnovationForm.of(submission.content()), DeclineForm.EMPTY,
                    reviews.checks(id), model);
            if (beside != null) {
                page.beside(beside, submission, model);
            }
            return view;
        }
        if (!submission.isOpen()) {
            return page.conflict(id, typed, words, reviews.checks(id), model);
        }
        model.addAttribute("resumed", true);
        return page.of(submission, typed, words, reviews.checks(id), model);
    }

    /** Where a decision is sent is no page: whoever reloads one that was refused is led back. */
    @GetMapping({"/admin/submissions/{id}/acceptance", "/admin/submissions/{id}/decline",
            "/admin/submissions/{id}/request", "/admin/submissions/{id}/notes",
            "/admin/submissions/{id}/reopening"})
    String back(@PathVariable UUID id) {
        return "see-other:/admin/submissions/" + id;
    }

    /** @param left the names of the fields in which a change leaves the entry as it is */
    @PostMapping("/admin/submissions/{id}/acceptance")
    String accept(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @Valid @ModelAttribute("form") InnovationForm form, BindingResult errors,
            @ModelAttribute("decline") DeclineForm words, BindingResult noWords,
            @ModelAttribute("checks") CheckForm checks, @ModelAttribute("opened") Opened opened,
            @RequestParam(defaultValue = "") String live, @RequestParam(defaultValue = "") Set<String> left,
            @RequestParam(defaultValue = "") String note, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        SubmissionDetails submission = page.find(id);
        model.addAttribute("chosen", left);
        page.check(form, submission, request, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.of(submission, form, words, checks, model, errors);
        }
        InnovationForm taken = page.without(left, form, submission);
        try {
            decisions.accept(curator, submission, opened.number(), Versions.of(live), taken, checks, Typed.text(note));
        } catch (DecidedException | OptimisticLockingFailureException | WrongStateException decided) {
            if (page.isAccepted(id, taken)) {
                return "see-other:/admin/submissions/" + id;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.conflict(id, form, words, checks, model);
        }
        Done.tell("accepted", request);
        return "see-other:/admin/submissions/" + id;
    }

    /** Keeps what the curator found and tells her colleagues; the page goes on with all that is typed. */
    @PostMapping("/admin/submissions/{id}/notes")
    String note(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @ModelAttribute("form") InnovationForm form, BindingResult unchecked,
            @ModelAttribute("decline") DeclineForm words, BindingResult noWords,
            @ModelAttribute("checks") CheckForm checks, @RequestParam(defaultValue = "") String note, Model model) {
        SubmissionDetails submission = page.find(id);
        decisions.note(curator, id, Typed.text(note), checks);
        return page.of(submission, form, words, checks, model);
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
