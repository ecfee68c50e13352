package brussels.zinnova.curation;

import java.util.UUID;

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
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.innovation.WrongStateException;
import brussels.zinnova.security.Curator;

/** Takes an entry out of the catalogue, for a reason, and brings it back. {@link EntryController} changes what it says. */
@Controller
class PublicationController {

    private final EntryPage page;
    private final Decisions decisions;

    PublicationController(EntryPage page, Decisions decisions) {
        this.page = page;
        this.decisions = decisions;
    }

    @PostMapping("/admin/innovations/{id}/withdrawal")
    String withdraw(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @ModelAttribute("form") InnovationForm form, BindingResult unchecked,
            @Valid @ModelAttribute("withdrawal") ReasonForm reason, BindingResult errors,
            @RequestParam(defaultValue = "") String version, HttpServletResponse response, Model model) {
        InnovationDetails entry = page.find(id);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.of(entry, form, reason, model, errors);
        }
        try {
            decisions.withdraw(curator, id, FormVersion.of(version), reason.reason());
        } catch (WrongStateException | OptimisticLockingFailureException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.conflict(id, form, reason, model);
        }
        return "see-other:/admin/innovations/" + id + "?saved=true";
    }

    @PostMapping("/admin/innovations/{id}/publication")
    String republish(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @ModelAttribute("form") InnovationForm form, BindingResult unchecked,
            @RequestParam(defaultValue = "") String version, HttpServletResponse response, Model model) {
        page.find(id);
        try {
            decisions.republish(curator, id, FormVersion.of(version));
        } catch (WrongStateException | OptimisticLockingFailureException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.conflict(id, form, ReasonForm.EMPTY, model);
        }
        return "see-other:/admin/innovations/" + id + "?saved=true";
    }
}
