package brussels.zinnova.catalogue;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import brussels.zinnova.shared.Language;

/** The whole catalogue in pictures, each with its table: where Brussels answers a challenge and where nobody does yet. */
@Controller
class FiguresController {

    private final Figures figures;

    FiguresController(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/{language:fr|nl|en}/figures")
    String show(@PathVariable Language language, CatalogueSnapshot snapshot, Model model) {
        model.addAttribute("size", snapshot.size());
        model.addAttribute("communes", figures.communes(snapshot, language));
        model.addAttribute("values", figures.values(snapshot, language));
        model.addAttribute("years", figures.years(snapshot, language));
        model.addAttribute("kinds", figures.byNumber(Facet.ACTOR_KIND, snapshot, language));
        model.addAttribute("recognised", figures.byNumber(Facet.RECOGNISED, snapshot, language));
        model.addAttribute("verified", figures.byCode(Facet.VERIFIED, snapshot, language));
        return "catalogue/figures";
    }
}
