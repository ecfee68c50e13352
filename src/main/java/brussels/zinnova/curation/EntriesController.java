package brussels.zinnova.curation;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.innovation.InnovationSummary;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.shared.Typed;
import brussels.zinnova.web.Paging;

/** All entries in whatever state, the latest changed first; {@link EntryController} shows one. */
@Controller
class EntriesController {

    private static final int PAGE_SIZE = 50;
    private static final int LONGEST = 120;

    private final Innovations innovations;

    EntriesController(Innovations innovations) {
        this.innovations = innovations;
    }

    @GetMapping("/admin/innovations")
    String index(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String page,
            Model model) {
        String typed = Typed.line(q);
        String words = typed.substring(0, Math.min(LONGEST, typed.length()));
        int number = Math.min(Paging.requested(page), Integer.MAX_VALUE / PAGE_SIZE);
        Page<InnovationSummary> entries = innovations.list(words, number - 1, PAGE_SIZE);
        model.addAttribute("entries", entries.getContent());
        model.addAttribute("total", entries.getTotalElements());
        model.addAttribute("paging", Paging.of(number, Math.toIntExact(entries.getTotalElements()), PAGE_SIZE));
        model.addAttribute("words", words);
        return "curation/entries";
    }
}
