package brussels.zinnova.curation;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.WrongStateException;
import brussels.zinnova.security.Curator;
import brussels.zinnova.shared.Typed;

/** Deletes a withdrawn entry for good, once an administrator has typed its address: for what the law asks, nothing else. */
@Controller
class ErasureController {

    private final EntryPage page;
    private final Decisions decisions;

    ErasureController(EntryPage page, Decisions decisions) {
        this.page = page;
        this.decisions = decisions;
    }

    @PostMapping("/admin/innovations/{id}/erasure")
    String erase(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String confirmation, @RequestParam(defaultValue = "-1") int version,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        InnovationDetails entry = page.find(id);
        if (!Typed.line(confirmation).equals(entry.slug().value())) {
            return refuse(HttpStatus.UNPROCESSABLE_CONTENT, "confirmation", entry, response, model);
        }
        try {
            decisions.erase(curator, id, version);
        } catch (WrongStateException | OptimisticLockingFailureException changed) {
            return refuse(HttpStatus.CONFLICT, "conflict", page.find(id), response, model);
        }
        Done.tell("erased", request);
        return "see-other:/admin/innovations";
    }

    private String refuse(HttpStatus status, String why, InnovationDetails entry, HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        model.addAttribute("notErased", why);
        return page.open(entry, model);
    }

    /** Where a decision is sent is no page: whoever reloads one that was refused is led back. */
    @GetMapping("/admin/innovations/{id}/erasure")
    String back(@PathVariable UUID id) {
        return "see-other:/admin/innovations/" + id;
    }
}
