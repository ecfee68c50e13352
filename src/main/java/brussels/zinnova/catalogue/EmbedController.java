package brussels.zinnova.catalogue;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.shared.Language;

/**
 * Parts of the catalogue for the pages of others: a selection as a list or a map, or one entry, without anything around
 * it. These are the only pages that other sites may frame; they set no cookie and fetch nothing from anyone else.
 */
@Controller
class EmbedController {

    /** The rest is one press away. */
    private static final int CARDS = 10;

    private static final String PATH = "/{language:fr|nl|en}/embed";
    /** The theme of the visitor’s system, the portal’s own colour. */
    private static final String USUAL = "auto";
    private static final List<String> THEMES = List.of("light", "dark");
    private static final List<String> ACCENTS = List.of("green", "red", "purple");

    private final Catalogue catalogue;
    private final CommuneMaps maps;

    EmbedController(Catalogue catalogue, CommuneMaps maps) {
        this.catalogue = catalogue;
        this.maps = maps;
    }

    @GetMapping(PATH + "/innovations")
    String list(@PathVariable Language language, @RequestParam MultiValueMap<String, String> parameters,
            CatalogueSnapshot snapshot, Model model) {
        CatalogueRequest request = dress(model, parameters, CatalogueRequest.of(language, parameters, snapshot));
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
        CatalogueRequest request = dress(model, parameters, CatalogueRequest.of(language, parameters, snapshot));
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
        dress(model, parameters, CatalogueRequest.of(language, new LinkedMultiValueMap<>(), snapshot));
        model.addAttribute("more", "/" + language.code() + "/innovations/" + slug);
        model.addAttribute("card",
                InnovationCard.all(List.of(innovation), snapshot.vocabulary(), language).getFirst());
        return "catalogue/embed-entry";
    }

    /** Wears the looks that are asked for, and tells which of them and what else means nothing. */
    private static CatalogueRequest dress(Model model, MultiValueMap<String, String> parameters,
            CatalogueRequest asked) {
        String theme = parameters.getFirst("theme");
        String accent = parameters.getFirst("accent");
        model.addAttribute("theme", known(theme, THEMES));
        model.addAttribute("accent", known(accent, ACCENTS));
        CatalogueRequest request = asked.among(parameters.keySet(), "theme", "accent")
                .ignoring("theme", unknown(theme, THEMES)).ignoring("accent", unknown(accent, ACCENTS));
        model.addAttribute("ignored", request.told());
        return request;
    }

    private static @Nullable String known(@Nullable String typed, List<String> values) {
        return typed != null && values.contains(typed) ? typed : null;
    }

    private static @Nullable String unknown(@Nullable String typed, List<String> values) {
        return USUAL.equals(typed) || known(typed, values) != null ? null : typed;
    }
}
