package brussels.zinnova.curation;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

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

import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.innovation.WrongStateException;
import brussels.zinnova.security.Curator;
import brussels.zinnova.shared.Slug;
import brussels.zinnova.shared.Typed;

/** Gives an entry another address; the page goes on with all that is typed. {@link EntryController} saves that. */
@Controller
class AddressController {

    private final EntryPage page;
    private final Decisions decisions;

    AddressController(EntryPage page, Decisions decisions) {
        this.page = page;
        this.decisions = decisions;
    }

    @PostMapping("/admin/innovations/{id}/address")
    String move(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @ModelAttribute("form") InnovationForm form, BindingResult errors,
            @ModelAttribute("withdrawal") ReasonForm reason, @ModelAttribute("opened") Opened opened,
            @RequestParam(defaultValue = "") String slug, HttpServletResponse response, Model model) {
        InnovationDetails entry = page.find(id);
        String typed = Typed.line(slug);
        try {
            if (!Slug.isSlug(typed)) {
                throw new IllegalArgumentException("Not a slug");
            }
            decisions.move(curator, entry, opened.number(), new Slug(typed));
        } catch (IllegalArgumentException impossible) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            errors.reject(Slug.isSlug(typed) ? "entry.slug.taken" : "entry.slug.kind");
            return page.of(entry, form, opened, reason, model, errors);
        } catch (WrongStateException | OptimisticLockingFailureException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.conflict(id, form, opened, reason, model);
        }
        InnovationDetails moved = page.find(id);
        model.addAttribute("done", "moved");
        return page.of(moved, form, opened.at(moved.version()), reason, model);
    }

    /** Where an address is sent is no page. */
    @GetMapping("/admin/innovations/{id}/address")
    String back(@PathVariable UUID id) {
        return "see-other:/admin/innovations/" + id;
    }
}
