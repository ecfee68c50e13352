package brussels.zinnova.catalogue;

import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.shared.Language;
import brussels.zinnova.vocabulary.Scheme;
import brussels.zinnova.web.Paging;

/** The catalogue: text search, facets, order, pages. See {@link InnovationController} for one entry. */
@Controller
class CatalogueController {

    private final Catalogue catalogue;
    private final FacetViews facets;
    private final FacetLabels labels;
    private final WaysOut waysOut;

    CatalogueController(Catalogue catalogue, FacetViews facets, FacetLabels labels, WaysOut waysOut) {
        this.catalogue = catalogue;
        this.facets = facets;
        this.labels = labels;
        this.waysOut = waysOut;
    }

    @GetMapping("/{language:fr|nl|en}/innovations")
    String index(@PathVariable Language language, @RequestParam MultiValueMap<String, String> parameters,
            CatalogueSnapshot snapshot, Model model, HttpServletResponse response) {
        CatalogueRequest request = CatalogueRequest.of(language, parameters, snapshot);
        CatalogueQuery query = request.query();
        SearchResult result = catalogue.ask(() -> snapshot.search(query));
        Paging paging = Paging.of(query.page(), result.total(), CatalogueQuery.PAGE_SIZE);
        model.addAttribute("request", request);
        model.addAttribute("query", query);
        model.addAttribute("reading", result.reading());
        String exactly = result.reading().exact();
        model.addAttribute("exactly", exactly == null ? null : CatalogueLink.to(query.with(exactly)));
        model.addAttribute("total", result.total());
        model.addAttribute("size", snapshot.size());
        model.addAttribute("cards", InnovationCard.all(result.innovations(), snapshot.vocabulary(), language,
                new Highlights(result.reading().query())));
        model.addAttribute("facets", facets.of(query, result, snapshot));
        model.addAttribute("chips", chips(query, snapshot));
        model.addAttribute("withoutWords", CatalogueLink.to(query.with("")));
        model.addAttribute("orders", orders(query));
        model.addAttribute("pager", Pager.of(paging, page -> CatalogueLink.to(query.onPage(page))));
        model.addAttribute("canonicalQuery", CatalogueLink.parameters(query));
        model.addAttribute("noindex", query.codes() > 1 || !query.words().isEmpty());
        if (result.total() == 0) {
            model.addAttribute("waysOut", catalogue.ask(() -> waysOut.of(query, snapshot)));
            model.addAttribute("challenges", snapshot.vocabulary().terms(Scheme.CHALLENGE));
        }
        // What the script shows in the address bar once it has put the results into the page.
        response.setHeader("HX-Push-Url", CatalogueLink.to(query));
        return "catalogue/index";
    }

    /** A filter that is on, and the address of the same page without it. */
    record Chip(String label, String without) {}

    /** An order that results may be in, and the address of the same page in it. */
    record OrderLink(Order order, String address) {}

    private List<Chip> chips(CatalogueQuery query, CatalogueSnapshot snapshot) {
        return Arrays.stream(Facet.values()).flatMap(facet -> query.selected(facet).stream().map(code -> new Chip(
                labels.label(facet, code, snapshot.vocabulary(), query.language()),
                CatalogueLink.to(query.without(facet, code))))).toList();
    }

    private static List<OrderLink> orders(CatalogueQuery query) {
        return Arrays.stream(Order.values())
                .filter(order -> order != Order.RELEVANCE || !query.words().isEmpty())
                .map(order -> new OrderLink(order, CatalogueLink.to(query.in(order)))).toList();
    }
}
