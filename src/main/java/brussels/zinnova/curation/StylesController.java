package brussels.zinnova.curation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import brussels.zinnova.catalogue.Catalogue;
import brussels.zinnova.catalogue.CatalogueSnapshot;
import brussels.zinnova.catalogue.InnovationCard;
import brussels.zinnova.catalogue.PublishedTerm;
import brussels.zinnova.vocabulary.Scheme;

/** Every component of the portal in both themes, for whoever changes its looks. */
@Controller
class StylesController {

    private static final int CARDS = 2;
    private static final List<String> COLOURS = List.of("ink", "muted", "paper", "surface", "sunken", "line",
            "line-strong", "accent", "accent-strong", "accent-soft", "highlight", "success", "success-soft", "warning",
            "warning-soft", "danger", "danger-soft", "deep");

    private final Catalogue catalogue;

    StylesController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What a tile asks a snapshot for. */
    record Counts(Map<PublishedTerm, Integer> counts) {

        public int count(PublishedTerm term) {
            return counts.getOrDefault(term, 0);
        }
    }

    @GetMapping("/admin/styles")
    String show(Model model) {
        CatalogueSnapshot snapshot = catalogue.acquire();
        try {
            List<PublishedTerm> terms = List.copyOf(snapshot.vocabulary().offered(Scheme.CHALLENGE));
            model.addAttribute("terms", terms);
            model.addAttribute("snapshot",
                    new Counts(terms.stream().collect(Collectors.toMap(Function.identity(), snapshot::count))));
            model.addAttribute("cards",
                    InnovationCard.all(snapshot.newest(CARDS), snapshot.vocabulary(), DeskForms.language()));
        } finally {
            catalogue.release(snapshot);
        }
        model.addAttribute("colours", COLOURS);
        return "curation/styles";
    }
}
