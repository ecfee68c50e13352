package brussels.zinnova.catalogue;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.vocabulary.Scheme;
import brussels.zinnova.web.Paging;

/** One challenge, value, approach or commune: what it is, its figures and its entries. */
@Controller
class TermController {

    private static final Map<String, Facet> SECTIONS = Map.of("challenges", Facet.CHALLENGE, "values", Facet.VALUE,
            "approaches", Facet.APPROACH, "communes", Facet.COMMUNE);

    private final Catalogue catalogue;

    TermController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/{language:fr|nl|en}/{section:challenges|values|approaches|communes}/{code}")
    String show(@PathVariable Language language, @PathVariable String section, @PathVariable String code,
            @RequestParam(name = "page", required = false) @Nullable String page, CatalogueSnapshot snapshot,
            Model model) {
        Facet facet = SECTIONS.getOrDefault(section, Facet.CHALLENGE);
        PublishedTerm term = snapshot.vocabulary().find(Scheme.of(facet.parameter()), code)
                .orElseThrow(() -> new NotFoundException("term"));
        CatalogueQuery query = CatalogueQuery.of(language, facet, code, Paging.requested(page));
        SearchResult result = catalogue.ask(() -> snapshot.search(query));
        Paging paging = Paging.of(query.page(), result.total(), CatalogueQuery.PAGE_SIZE);
        String path = "/" + language.code() + "/" + section + "/" + code;
        model.addAttribute("term", term);
        model.addAttribute("kind", term.pressure() ? "pressure" : facet.parameter());
        model.addAttribute("figures", TermFigures.of(facet, code, result, snapshot));
        model.addAttribute("cards", InnovationCard.all(result.innovations(), snapshot.vocabulary(), language));
        model.addAttribute("pager", Pager.of(paging, n -> n == 1 ? path : path + "?page=" + n));
        model.addAttribute("feed", CatalogueLink.to(CatalogueLink.FEED, query.onPage(1)));
        model.addAttribute("inCatalogue", CatalogueLink.to(query.onPage(1)));
        model.addAttribute("canonicalQuery", query.page() == 1 ? "" : "page=" + query.page());
        return "catalogue/term";
    }
}
