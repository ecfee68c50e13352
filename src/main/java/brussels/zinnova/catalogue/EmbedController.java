package brussels.zinnova.catalogue;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.shared.Language;
import brussels.zinnova.web.EmbedLook;

/**
 * Parts of the catalogue for the pages of others: a selection as a list or a map, or one entry, without anything around
 * it. These are the only pages that other sites may frame; they set no cookie and fetch nothing from anyone else.
 */
@Controller
class EmbedController {

    /** The rest is one press away. */
    private static final int CARDS = 10;

    private static final String PATH = "/{language:fr|nl|en}/embed";
    private static final String[] LOOKS = Stream.of(EmbedLook.values()).map(EmbedLook::parameter)
            .toArray(String[]::new);

    private final Catalogue catalogue;
    private final Selections selections;
    private final CommuneMaps maps;

    EmbedController(Catalogue catalogue, Selections selections, CommuneMaps maps) {
        this.catalogue = catalogue;
        this.selections = selections;
        this.maps = maps;
    }

    @GetMapping(PATH + "/innovations")
    String list(@PathVariable Language language, @RequestParam MultiValueMap<String, String> parameters,
            CatalogueSnapshot snapshot, Model model) {
        CatalogueRequest request = CatalogueRequest.of(language, parameters, snapshot)
                .among(parameters.keySet(), LOOKS);
        SelectedPage beginning = dress(request, parameters, snapshot, model).page(0, CARDS);
        model.addAttribute("more", CatalogueLink.to(request.query().onPage(1)));
        model.addAttribute("total", beginning.total());
        model.addAttribute("cards", InnovationCard.all(beginning.innovations(), snapshot.vocabulary(), language));
        return "catalogue/embed-list";
    }

    @GetMapping(PATH + "/map")
    String map(@PathVariable Language language, @RequestParam MultiValueMap<String, String> parameters,
            CatalogueSnapshot snapshot, Model model) {
        CatalogueRequest request = CatalogueRequest.of(language, parameters, snapshot)
                .among(parameters.keySet(), LOOKS);
        dress(request, parameters, snapshot, model);
        CatalogueQuery query = request.query().onPage(1);
        SearchResult result = catalogue.ask(() -> snapshot.search(query));
        model.addAttribute("more", CatalogueLink.to(CatalogueLink.MAP, query.in(query.usualOrder())));
        model.addAttribute("everywhere", result.count(Facet.PLACE, "region"));
        model.addAttribute("everywhereAddress", CatalogueLink.to(query.only(Facet.PLACE, "region")));
        model.addAttribute("total", result.total());
        model.addAttribute("map", maps.of(query, code -> result.count(Facet.COMMUNE, code), snapshot.vocabulary(),
                false, List.of()));
        return "catalogue/embed-map";
    }

    @GetMapping(PATH + "/innovations/{slug}")
    String entry(@PathVariable Language language, @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> parameters, CatalogueSnapshot snapshot, Model model,
            HttpServletRequest request) {
        String looks = request.getQueryString();
        PublishedInnovation innovation = snapshot.published(slug, now -> "/" + language.code()
                + "/embed/innovations/" + now + (looks == null ? "" : "?" + looks));
        dress(CatalogueRequest.of(language, new LinkedMultiValueMap<>(), snapshot)
                .alone(parameters.keySet(), LOOKS), parameters, snapshot, model);
        model.addAttribute("more", "/" + language.code() + "/innovations/" + slug);
        model.addAttribute("card",
                InnovationCard.all(List.of(innovation), snapshot.vocabulary(), language).getFirst());
        return "catalogue/embed-entry";
    }

    /** Wears the looks that are asked for, and tells how all the rest was read. */
    private Selection dress(CatalogueRequest asked, MultiValueMap<String, String> parameters,
            CatalogueSnapshot snapshot, Model model) {
        CatalogueRequest request = asked;
        for (EmbedLook look : EmbedLook.values()) {
            request = request.ignoring(look.parameter(), look.unknown(parameters));
        }
        Selection selection = selections.of(request, snapshot);
        model.addAllAttributes(EmbedLook.worn(parameters));
        model.addAttribute("remarks", selection.remarks());
        model.addAttribute("asked", selection.asked());
        return selection;
    }
}
