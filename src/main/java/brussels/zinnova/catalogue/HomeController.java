package brussels.zinnova.catalogue;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import brussels.zinnova.shared.Language;
import brussels.zinnova.vocabulary.Scheme;

/** The front page: the challenges first. */
@Controller
class HomeController {

    private static final int NEWEST = 6;

    private final CommuneMaps maps;
    private final StructuredData structured;

    HomeController(CommuneMaps maps, StructuredData structured) {
        this.maps = maps;
        this.structured = structured;
    }

    @GetMapping("/{language:fr|nl|en}")
    String home(@PathVariable Language language, CatalogueSnapshot snapshot, Model model) {
        PublishedVocabulary vocabulary = snapshot.vocabulary();
        model.addAttribute("snapshot", snapshot);
        model.addAttribute("challenges",
                vocabulary.offered(Scheme.CHALLENGE).stream().filter(term -> !term.pressure()).toList());
        model.addAttribute("pressures",
                vocabulary.offered(Scheme.CHALLENGE).stream().filter(PublishedTerm::pressure).toList());
        model.addAttribute("values", vocabulary.offered(Scheme.VALUE));
        model.addAttribute("criteria", vocabulary.terms(Scheme.CRITERION));
        model.addAttribute("newest",
                InnovationCard.all(snapshot.newest(NEWEST), vocabulary, language));
        model.addAllAttributes(CatalogueLink.following(CatalogueQuery.all(language)));
        model.addAttribute("structured", structured.portal(language));
        model.addAttribute("map", maps.of(snapshot, language));
        return "catalogue/home";
    }
}
