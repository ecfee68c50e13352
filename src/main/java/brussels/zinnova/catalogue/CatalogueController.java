package brussels.zinnova.catalogue;

import java.util.Arrays;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.shared.Language;
import brussels.zinnova.web.Paging;

/** The catalogue: text search, facets, order, pages. See {@link InnovationController} for one entry. */
@Controller
class CatalogueController {

    private final Catalogue catalogue;
    private final FacetViews facets;
    private final FacetLabels labels;

    CatalogueController(Catalogue catalogue, FacetViews facets, FacetLabels labels) {
        this.catalogue = catalogue;
        this.facets = facets;
        this.labels = labels;
    }

    @GetMapping("/{language:fr|nl|en}/innovations")
    String index(@PathVariable Language language, @RequestParam MultiValueMap<String, String> parameters,
            CatalogueSnapshot snapshot, Model model) {
        CatalogueRequest request = CatalogueRequest.of(language, parameters, snapshot);
        CatalogueQuery query = request.query();
        SearchResult result = catalogue.search(snapshot, query);
        Paging paging = Paging.of(query.page(), result.total(), CatalogueQuery.PAGE_SIZE);
        model.addAttribute("request", request);
        model.addAttribute("query", query);
        model.addAttribute("total", result.total());
        model.addAttribute("size", snapshot.size());
        model.addAttribute("cards", InnovationCard.all(result.innovations(), snapshot.vocabulary(), language));
        model.addAttribute("facets", facets.of(query, result, snapshot));
        model.addAttribute("chips", chips(query, snapshot));
        model.addAttribute("withoutWords", CatalogueLink.withoutWords(query));
        model.addAttribute("orders", orders(query));
        model.addAttribute("pager", Pager.of(paging, page -> CatalogueLink.page(query, page)));
        model.addAttribute("canonicalQuery", CatalogueLink.parameters(query));
        return "catalogue/index";
    }

    /** A filter that is on, and the address of the same page without it. */
    record Chip(String label, String without) {}

    /** An order that results may be in, and the address of the same page in it. */
    record OrderLink(Order order, String address) {}

    private List<Chip> chips(CatalogueQuery query, CatalogueSnapshot snapshot) {
        return Arrays.stream(Facet.values()).flatMap(facet -> query.selected(facet).stream().map(code -> new Chip(
                labels.label(facet, code, snapshot.vocabulary(), query.language()),
                CatalogueLink.without(query, facet, code)))).toList();
    }

    private static List<OrderLink> orders(CatalogueQuery query) {
        return Arrays.stream(Order.values())
                .filter(order -> order != Order.RELEVANCE || !query.words().isEmpty())
                .map(order -> new OrderLink(order, CatalogueLink.ordered(query, order))).toList();
    }
}
