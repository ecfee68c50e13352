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
    private final QueryPages pages;
    private final WaysOut waysOut;
    private final CommuneMaps maps;
    private final StructuredData structured;

    CatalogueController(Catalogue catalogue, QueryPages pages, WaysOut waysOut, CommuneMaps maps,
            StructuredData structured) {
        this.structured = structured;
        this.catalogue = catalogue;
        this.pages = pages;
        this.waysOut = waysOut;
        this.maps = maps;
    }

    @GetMapping("/{language:fr|nl|en}/innovations")
    String index(@PathVariable Language language, @RequestParam MultiValueMap<String, String> parameters,
            CatalogueSnapshot snapshot, Model model, HttpServletResponse response) {
        CatalogueRequest request = CatalogueRequest.of(language, parameters, snapshot)
                .among(parameters.keySet(), "page").ignoring("page", Paging.unreadable(parameters.getFirst("page")));
        SearchResult result = pages.show(request, CatalogueLink.CATALOGUE, CatalogueLink::to, snapshot, model);
        CatalogueQuery query = request.answered(result.total());
        Paging paging = Paging.of(query.page(), result.total(), query.pageSize());
        model.addAttribute("size", snapshot.size());
        List<InnovationCard> cards = InnovationCard.all(result.innovations(), snapshot.vocabulary(), language,
                new Highlights(result.reading().marks()));
        model.addAttribute("cards", cards);
        model.addAttribute("structured", structured.list(language, CatalogueLink.to(query).substring(3),
                result.total(), (paging.page() - 1) * query.pageSize() + 1, cards));
        model.addAttribute("map",
                maps.of(query, code -> result.count(Facet.COMMUNE, code), snapshot.vocabulary(), false, List.of()));
        model.addAttribute("mapAddress", CatalogueLink.to(CatalogueLink.MAP, query.onPage(1)));
        model.addAllAttributes(CatalogueLink.following(query));
        model.addAttribute("selected", List.copyOf(query.selected(Facet.ENTRY)));
        model.addAttribute("collected",
                query.selected(Facet.ENTRY).stream().filter(snapshot.has(Facet.ENTRY)).toList());
        model.addAttribute("orders", orders(query));
        model.addAttribute("pager", Pager.of(paging, page -> CatalogueLink.to(query.onPage(page))));
        model.addAttribute("noindex",
                query.codes() > 1 || !query.words().isEmpty() || !query.selected(Facet.ENTRY).isEmpty()
                        || query.order() != query.usualOrder() || result.total() == 0);
        if (result.total() == 0) {
            model.addAttribute("waysOut", catalogue.ask(() -> waysOut.of(query, result.reading(), snapshot)));
            model.addAttribute("challenges", snapshot.vocabulary().offered(Scheme.CHALLENGE));
        }
        // What the script shows in the address bar once it has put the results into the page.
        response.setHeader("HX-Push-Url", CatalogueLink.to(query));
        return "catalogue/index";
    }

    /** An order that results may be in, and the address of the same page in it. */
    record OrderLink(Order order, String address) {}

    private static List<OrderLink> orders(CatalogueQuery query) {
        return Arrays.stream(Order.values())
                .filter(order -> order != Order.RELEVANCE || query.usualOrder() == Order.RELEVANCE)
                .map(order -> new OrderLink(order, CatalogueLink.to(query.in(order)))).toList();
    }
}
