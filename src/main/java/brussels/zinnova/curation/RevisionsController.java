package brussels.zinnova.curation;

import java.util.List;
import java.util.Optional;
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
import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.innovation.RevisionDetails;
import brussels.zinnova.innovation.Revisions;
import brussels.zinnova.innovation.WrongStateException;
import brussels.zinnova.security.Curator;
import brussels.zinnova.security.CuratorNames;

/** What an entry has said since it was published: who changed it, when and why; any two states beside each other. */
@Controller
class RevisionsController {

    private final EntryPage page;
    private final Revisions revisions;
    private final CuratorNames names;
    private final DeskForms forms;
    private final Decisions decisions;

    RevisionsController(EntryPage page, Revisions revisions, CuratorNames names, DeskForms forms,
            Decisions decisions) {
        this.page = page;
        this.revisions = revisions;
        this.names = names;
        this.forms = forms;
        this.decisions = decisions;
    }

    /** @param before and {@code after}: the numbers of two revisions; the last two, where one of them does not exist */
    @GetMapping("/admin/innovations/{id}/revisions")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "0") int before,
            @RequestParam(defaultValue = "0") int after, Model model) {
        return show(page.find(id), before, after, model);
    }

    /** Lets the entry say again what it said then, which is a revision of its own. */
    @PostMapping("/admin/innovations/{id}/revisions/{number}/restoration")
    String restore(@AuthenticationPrincipal Curator curator, @PathVariable UUID id, @PathVariable int number,
            @RequestParam(defaultValue = "-1") int version, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        InnovationDetails entry = page.find(id);
        try {
            decisions.restore(curator, entry, version, number);
        } catch (WrongStateException | OptimisticLockingFailureException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", "conflict");
            return show(page.find(id), number, 0, model);
        } catch (IllegalArgumentException termGone) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", "term");
            return show(entry, number, 0, model);
        }
        Done.tell("restored", request);
        return "see-other:/admin/innovations/" + id;
    }

    /** Where a restoration is sent is no page: whoever reloads one that was refused is led back. */
    @GetMapping("/admin/innovations/{id}/revisions/{number}/restoration")
    String back(@PathVariable UUID id, @PathVariable int number) {
        return "see-other:/admin/innovations/" + id + "/revisions";
    }

    private String show(InnovationDetails entry, int before, int after, Model model) {
        List<RevisionDetails> all = revisions.of(entry.id());
        model.addAttribute("entry", entry);
        model.addAttribute("revisions", all);
        model.addAttribute("names", names.all());
        if (all.size() > 1) {
            RevisionDetails later = numbered(all, after).orElse(all.getFirst());
            RevisionDetails earlier = numbered(all, before).orElse(all.get(1));
            model.addAttribute("earlier", earlier);
            model.addAttribute("later", later);
            forms.compare(model, InnovationForm.of(earlier.content()), InnovationForm.of(later.content()),
                    entry.content().originalLanguage());
        }
        return "curation/revisions";
    }

    private static Optional<RevisionDetails> numbered(List<RevisionDetails> all, int number) {
        return all.stream().filter(one -> one.number() == number).findFirst();
    }
}
