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
    private final CommuneMaps maps;

    EmbedController(Catalogue catalogue, CommuneMaps maps) {
        this.catalogue = catalogue;
        this.maps = maps;
    }

    @GetMapping(PATH + "/innovations")
    String list(@PathVariable Language language, @RequestParam MultiValueMap<String, String> parameters,
            CatalogueSnapshot snapshot, Model model) {
        CatalogueRequest request = dress(model, parameters,
                CatalogueRequest.of(language, parameters, snapshot).among(parameters.keySet(), LOOKS));
        CatalogueQuery query = request.query().onPage(1);
        SearchResult result = catalogue.ask(() -> snapshot.search(query));
        model.addAttribute("more", CatalogueLink.to(query));
        model.addAttribute("total", result.total());
        model.addAttribute("cards", InnovationCard.all(result.innovations().stream().limit(CARDS).toList(),
                snapshot.vocabulary(), language));
        return "catalogue/embed-list";
    }

    @GetMapping(PATH + "/map")
    String map(@PathVariable Language language, @RequestParam MultiValueMap<String, String> parameters,
            CatalogueSnapshot snapshot, Model model) {
        CatalogueRequest request = dress(model, parameters,
                CatalogueRequest.of(language, parameters, snapshot).among(parameters.keySet(), LOOKS));
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
        dress(model, parameters, CatalogueRequest.of(language, new LinkedMultiValueMap<>(), snapshot)
                .alone(parameters.keySet(), LOOKS));
        model.addAttribute("more", "/" + language.code() + "/innovations/" + slug);
        model.addAttribute("card",
                InnovationCard.all(List.of(innovation), snapshot.vocabulary(), language).getFirst());
        return "catalogue/embed-entry";
    }

    /** Wears the looks that are asked for, and tells which of them and what else means nothing. */
    private static CatalogueRequest dress(Model model, MultiValueMap<String, String> parameters,
            CatalogueRequest asked) {
        CatalogueRequest request = asked;
        for (EmbedLook look : EmbedLook.values()) {
            request = request.ignoring(look.parameter(), look.unknown(parameters));
        }
        model.addAllAttributes(EmbedLook.worn(parameters));
        model.addAttribute("ignored", request.told());
        return request;
    }
}
