package brussels.zinnova.catalogue;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.web.OverloadedException;
import brussels.zinnova.web.Paging;

/** What the page of every code has in its model, be it a term’s or an actor’s: its entries and their figures. */
@Component
class CodePages {

    private final Catalogue catalogue;
    private final StructuredData structured;

    CodePages(Catalogue catalogue, StructuredData structured) {
        this.structured = structured;
        this.catalogue = catalogue;
    }

    /**
     * Asks the catalogue for the entries that have a code, and fills the model.
     *
     * @param query for that code in that facet and nothing else
     * @param path of the page, with its language
     * @throws OverloadedException if too many others are asking
     * @throws NotFoundException if the entries end before the page that is asked for
     */
    SearchResult show(CatalogueQuery query, Facet facet, String code, String path, CatalogueSnapshot snapshot,
            Model model) {
        SearchResult result = catalogue.ask(() -> snapshot.search(query));
        Paging paging = Paging.of(query.page(), result.total(), CatalogueQuery.PAGE_SIZE);
        model.addAttribute("figures", TermFigures.of(facet, code, result, snapshot));
        List<InnovationCard> cards = InnovationCard.all(result.innovations(), snapshot.vocabulary(), query.language());
        model.addAttribute("cards", cards);
        model.addAttribute("structured", structured.list(query.language(),
                path.substring(3) + (paging.page() == 1 ? "" : "?page=" + paging.page()), result.total(),
                (paging.page() - 1) * CatalogueQuery.PAGE_SIZE + 1, cards));
        model.addAttribute("pager", Pager.of(paging, page -> page == 1 ? path : path + "?page=" + page));
        model.addAllAttributes(CatalogueLink.following(query));
        model.addAttribute("inCatalogue", CatalogueLink.to(query.onPage(1)));
        model.addAttribute("canonicalQuery", query.page() == 1 ? "" : "page=" + query.page());
        return result;
    }
}
