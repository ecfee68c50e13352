package brussels.zinnova.catalogue;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import brussels.zinnova.shared.Language;

/** One entry. Its former addresses lead to it, and one that was withdrawn says so. */
@Controller
class InnovationController {

    private static final int RELATED = 3;

    private final Catalogue catalogue;
    private final CommuneMaps maps;
    private final FacetLabels labels;
    private final StructuredData structured;

    InnovationController(Catalogue catalogue, CommuneMaps maps, FacetLabels labels, StructuredData structured) {
        this.structured = structured;
        this.catalogue = catalogue;
        this.maps = maps;
        this.labels = labels;
    }

    @GetMapping("/{language:fr|nl|en}/innovations/{slug}")
    String show(@PathVariable Language language, @PathVariable String slug, CatalogueSnapshot snapshot, Model model) {
        PublishedInnovation innovation = snapshot.published(slug,
                now -> "/" + language.code() + "/innovations/" + now);
        InnovationPage page = InnovationPage.of(innovation, snapshot.vocabulary(), language);
        model.addAttribute("innovation", page);
        model.addAttribute("structured", structured.entry(innovation, page, language));
        model.addAttribute("map", maps.of(innovation, snapshot.vocabulary(), language));
        model.addAttribute("related",
                catalogue.ask(() -> snapshot.related(innovation, RELATED)).stream().map(other -> new Related(
                        InnovationCard.all(List.of(other), snapshot.vocabulary(), language).getFirst(),
                        Related.why(innovation, other, labels, snapshot, language))).toList());
        return "catalogue/innovation";
    }
}
