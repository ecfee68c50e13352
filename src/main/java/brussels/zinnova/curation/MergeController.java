package brussels.zinnova.curation;

import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;

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
import brussels.zinnova.security.Resumption;
import brussels.zinnova.shared.Typed;

/** Makes one entry of two, and two again; or says that two which look like one are two. */
@Controller
class MergeController {

    private final MergePage page;
    private final Decisions decisions;

    MergeController(MergePage page, Decisions decisions) {
        this.page = page;
        this.decisions = decisions;
    }

    /** @param with the entry that would become part of this one; the page asks for it where it is no other entry */
    @GetMapping("/admin/innovations/{id}/merge")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String with,
            @RequestParam(name = "other", defaultValue = "") String sent,
            @RequestParam(defaultValue = "") Set<String> taken, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        InnovationDetails entry = page.find(id);
        boolean resumed = Resumption.isResumed(request);
        String typed = Typed.line(resumed ? sent : with);
        return page.named(typed).filter(other -> !other.id().equals(id))
                .map(other -> page.of(entry, other,
                        resumed ? taken : new Union(entry.content(), other.content()).onlyInLost(), model))
                .orElseGet(() -> {
                    if (!typed.isEmpty()) {
                        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                        model.addAttribute("refused", page.named(typed).isPresent() ? "itself" : "unknown");
                    }
                    return page.ask(entry, typed, model);
                });
    }

    /**
     * @param other the entry that becomes part of this one
     * @param taken the names of the fields in which this one says from then on what the other says
     */
    @PostMapping("/admin/innovations/{id}/merge")
    String merge(@AuthenticationPrincipal Curator curator, @PathVariable UUID id, @RequestParam UUID other,
            @RequestParam(defaultValue = "-1") int version, @RequestParam(defaultValue = "-1") int otherVersion,
            @RequestParam(defaultValue = "") Set<String> taken, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        InnovationDetails kept = page.find(id);
        InnovationDetails lost = page.find(other);
        try {
            decisions.merge(curator, kept, version, lost, otherVersion, taken);
        } catch (WrongStateException | OptimisticLockingFailureException changed) {
            if (id.equals(page.find(other).mergedInto())) {
                return "see-other:/admin/innovations/" + id;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", "conflict");
            return page.of(page.find(id), page.find(other), taken, model);
        } catch (ConstraintViolationException | IllegalArgumentException impossible) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", id.equals(other) ? "itself" : why(impossible));
            return id.equals(other) ? page.ask(kept, "", model) : page.of(kept, lost, taken, model);
        }
        Done.tell("merged", request);
        return "see-other:/admin/innovations/" + id;
    }

    private static String why(RuntimeException impossible) {
        boolean actors = impossible instanceof ConstraintViolationException broken && broken.getConstraintViolations()
                .stream().anyMatch(violation -> violation.getPropertyPath().toString().equals("actors"));
        return actors ? "actors" : "invalid";
    }

    /** Makes an entry of its own again of one that became part of another. */
    @PostMapping("/admin/innovations/{id}/separation")
    String separate(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version, HttpServletRequest request) {
        InnovationDetails entry = page.find(id);
        try {
            decisions.separate(curator, entry, version);
            Done.tell("separated", request);
        } catch (WrongStateException | OptimisticLockingFailureException | IllegalArgumentException changed) {
            Done.tell("not-separated", request);
        }
        return "see-other:/admin/innovations/" + id;
    }

    /** Says that two that look like one are two. */
    @PostMapping("/admin/innovations/{id}/twins/{other}/dismissal")
    String tellApart(@AuthenticationPrincipal Curator curator, @PathVariable UUID id, @PathVariable UUID other) {
        decisions.tellApart(curator, id, other);
        return "see-other:/admin";
    }

    /** Says that two which were told apart may be one after all. */
    @PostMapping("/admin/innovations/{id}/twins/{other}/doubt")
    String doubt(@AuthenticationPrincipal Curator curator, @PathVariable UUID id, @PathVariable UUID other) {
        decisions.doubt(curator, id, other);
        return "see-other:/admin/innovations/" + id + "/merge?with=" + other;
    }

    /** Where something is sent is no page. */
    @GetMapping({"/admin/innovations/{id}/separation", "/admin/innovations/{id}/twins/{other}/dismissal",
            "/admin/innovations/{id}/twins/{other}/doubt"})
    String back(@PathVariable UUID id) {
        return "see-other:/admin/innovations/" + id;
    }
}
