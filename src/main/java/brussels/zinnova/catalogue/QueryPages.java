package brussels.zinnova.catalogue;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import brussels.zinnova.web.OverloadedException;

/** What every page that shows a query has in its model: how it was understood, what it finds, and how to narrow it. */
@Component
class QueryPages {

    private final Catalogue catalogue;
    private final FacetViews facets;
    private final FacetLabels labels;
    private final MessageSource messages;

    QueryPages(Catalogue catalogue, FacetViews facets, FacetLabels labels, MessageSource messages) {
        this.catalogue = catalogue;
        this.facets = facets;
        this.labels = labels;
        this.messages = messages;
    }

    /**
     * Asks the catalogue and fills the model.
     *
     * @param page the path behind the language of the page
     * @param address of the same page for another query
     * @throws OverloadedException if too many others are asking
     */
    SearchResult show(CatalogueRequest request, String page, Function<CatalogueQuery, String> address,
            CatalogueSnapshot snapshot, Model model) {
        SearchResult result = catalogue.ask(() -> snapshot.search(request.query()));
        CatalogueQuery query = request.answered(result.total());
        model.addAttribute("request", request);
        model.addAttribute("query", query);
        model.addAttribute("reading", result.reading());
        model.addAttribute("exactly", result.reading().exactly(query, address));
        model.addAttribute("total", result.total());
        model.addAttribute("filters", facets.of(page, address, query, result, snapshot));
        model.addAttribute("asked", asked(query, snapshot));
        model.addAttribute("canonicalQuery", CatalogueLink.parameters(query));
        return result;
    }

    /** What is asked for, for the title of the page; empty where nothing is. */
    private String asked(CatalogueQuery query, CatalogueSnapshot snapshot) {
        Locale locale = query.language().locale();
        Stream<String> page = query.page() == 1
                ? Stream.empty()
                : Stream.of(messages.getMessage("pager.page", new Object[]{query.page()}, locale));
        return Stream.concat(labels.asked(query, snapshot).stream(), page)
                .collect(Collectors.joining(messages.getMessage("list.separator", null, locale) + " "));
    }
}
