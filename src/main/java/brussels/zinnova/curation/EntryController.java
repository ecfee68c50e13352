package brussels.zinnova.curation;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.innovation.WrongStateException;
import brussels.zinnova.security.Curator;
import brussels.zinnova.security.Resumption;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Typed;

/** One entry, to be changed. {@link PublicationController} takes it out of the catalogue and brings it back. */
@Controller
class EntryController {

    private static final int LONGEST_WHY = 200;

    private final EntryPage page;
    private final Decisions decisions;
    private final Queue queue;

    EntryController(EntryPage page, Decisions decisions, Queue queue) {
        this.page = page;
        this.decisions = decisions;
        this.queue = queue;
    }

    @GetMapping("/admin/innovations/{id}")
    String show(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @ModelAttribute("form") InnovationForm typed, BindingResult none,
            @ModelAttribute("withdrawal") ReasonForm reason, @ModelAttribute("opened") Opened opened,
            @RequestParam(defaultValue = "") Set<String> reviewed, @RequestParam(defaultValue = "") String verified,
            HttpServletRequest request, Model model) {
        queue.touch(id, curator.account());
        InnovationDetails entry = page.find(id);
        boolean resumed = Resumption.isResumed(request);
        if (!resumed || typed.equals(InnovationForm.EMPTY)) {
            return page.open(entry, model);
        }
        tick(reviewed, verified, model);
        if (opened.number() != entry.version()) {
            return page.conflict(id, typed, opened, reason, model);
        }
        model.addAttribute("resumed", true);
        return page.of(entry, typed, opened, reason, model);
    }

    @PostMapping("/admin/innovations/{id}")
    String update(@AuthenticationPrincipal Curator curator, @PathVariable UUID id,
            @Valid @ModelAttribute("form") InnovationForm form, BindingResult errors,
            @ModelAttribute("withdrawal") ReasonForm reason, @ModelAttribute("opened") Opened opened,
            @RequestParam(defaultValue = "") Set<String> reviewed, @RequestParam(defaultValue = "") String verified,
            @RequestParam(defaultValue = "") String why,
            HttpServletRequest request,
            HttpServletResponse response, Model model) {
        InnovationDetails entry = page.find(id);
        tick(reviewed, verified, model);
        page.check(form, entry, request, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.of(entry, form, opened, reason, model, errors);
        }
        try {
            decisions.revise(curator, entry, opened.number(), form, reviewed.stream()
                    .flatMap(code -> Language.of(code).stream()).collect(Collectors.toSet()), !verified.isEmpty(),
                    why(why));
        } catch (WrongStateException | OptimisticLockingFailureException changed) {
            if (verified.isEmpty() && page.isAlready(id, entry.state(), form)) {
                return "see-other:/admin/innovations/" + id;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.conflict(id, form, opened, reason, model);
        }
        Done.tell("saved", request);
        return "see-other:/admin/innovations/" + id;
    }

    /** What was ticked beside the form stays so on a page that shows it again. */
    private static void tick(Set<String> reviewed, String verified, Model model) {
        Set<String> ticked = new HashSet<>(reviewed);
        if (!verified.isEmpty()) {
            ticked.add("verified");
        }
        model.addAttribute("ticked", ticked);
    }

    private static String why(String typed) {
        String line = Typed.line(typed);
        return line.substring(0, Math.min(LONGEST_WHY, line.length()));
    }
}
