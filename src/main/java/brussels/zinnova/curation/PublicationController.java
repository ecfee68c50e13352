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

import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.innovation.InnovationState;
import brussels.zinnova.innovation.WrongStateException;
import brussels.zinnova.security.Curator;

/**
 * Takes an entry out of the catalogue, for a reason, and brings it back; what was changed in its form is saved with it.
 * {@link EntryController} only changes what it says.
 */
@Controller
class PublicationController {

    private final EntryPage page;
    private final Decisions decisions;

    PublicationController(EntryPage page, Decisions decisions) {
        this.page = page;
        this.decisions = decisions;
    }

    /** Where a decision is sent is no page: whoever reloads one that was refused is led back. */
    @GetMapping({"/admin/innovations/{id}/withdrawal", "/admin/innovations/{id}/publication"})
    String back(@PathVariable UUID id) {
        return "see-other:/admin/innovations/" + id;
    }

    @PostMapping("/admin/innovations/{id}/withdrawal")
    String withdraw(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @Valid @ModelAttribute("form") InnovationForm form, BindingResult formErrors,
            @Valid @ModelAttribute("withdrawal") ReasonForm reason, BindingResult reasonErrors,
            @ModelAttribute("opened") Opened opened, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        InnovationDetails entry = page.find(id);
        page.check(form, entry, request, formErrors);
        if (formErrors.hasErrors() || reasonErrors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.of(entry, form, opened, reason, model, formErrors, reasonErrors);
        }
        try {
            decisions.withdraw(curator, entry, opened.number(), form, reason.reason());
        } catch (WrongStateException | OptimisticLockingFailureException changed) {
            if (page.isAlready(id, InnovationState.WITHDRAWN, form)
                    && reason.reason().equals(page.find(id).stateReason())) {
                return "see-other:/admin/innovations/" + id;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.conflict(id, form, opened, reason, model);
        }
        Done.tell("withdrawn", request);
        return "see-other:/admin/innovations/" + id;
    }

    @PostMapping("/admin/innovations/{id}/publication")
    String republish(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @Valid @ModelAttribute("form") InnovationForm form, BindingResult errors,
            @ModelAttribute("opened") Opened opened, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        InnovationDetails entry = page.find(id);
        page.check(form, entry, request, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.of(entry, form, opened, ReasonForm.EMPTY, model, errors);
        }
        try {
            decisions.republish(curator, entry, opened.number(), form);
        } catch (WrongStateException | OptimisticLockingFailureException changed) {
            if (page.isAlready(id, InnovationState.PUBLISHED, form) && opened.number() < page.find(id).version()) {
                return "see-other:/admin/innovations/" + id;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.conflict(id, form, opened, ReasonForm.EMPTY, model);
        }
        Done.tell("republished", request);
        return "see-other:/admin/innovations/" + id;
    }
}
