package brussels.zinnova.curation;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import brussels.zinnova.catalogue.CatalogueSnapshot;
import brussels.zinnova.catalogue.CommuneMaps;
import brussels.zinnova.catalogue.Facet;
import brussels.zinnova.catalogue.Figures;
import brussels.zinnova.catalogue.InnovationCard;
import brussels.zinnova.shared.Language;
import brussels.zinnova.vocabulary.Scheme;

/** Every component of the portal in both themes, for whoever changes its looks. */
@Controller
class StylesController {

    private static final int CARDS = 2;
    private static final List<String> COLOURS = List.of("ink", "muted", "paper", "surface", "sunken", "line",
            "line-strong", "accent", "accent-strong", "accent-soft", "highlight", "success", "success-soft", "warning",
            "warning-soft", "danger", "danger-soft", "deep");

    private final Figures figures;
    private final CommuneMaps maps;

    StylesController(Figures figures, CommuneMaps maps) {
        this.figures = figures;
        this.maps = maps;
    }

    @GetMapping("/admin/styles")
    String show(CatalogueSnapshot snapshot, Model model) {
        Language language = DeskForms.language();
        model.addAttribute("colours", COLOURS);
        model.addAttribute("snapshot", snapshot);
        model.addAttribute("terms", snapshot.vocabulary().offered(Scheme.CHALLENGE));
        model.addAttribute("cards", InnovationCard.all(snapshot.newest(CARDS), snapshot.vocabulary(), language));
        model.addAttribute("map", maps.of(snapshot, language));
        model.addAttribute("values", figures.values(snapshot, language));
        model.addAttribute("years", figures.years(snapshot, language));
        model.addAttribute("kinds", figures.byNumber(Facet.ACTOR_KIND, snapshot, language));
        return "curation/styles";
    }
}
