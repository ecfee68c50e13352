package brussels.zinnova.catalogue;

import java.text.Collator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import brussels.zinnova.catalogue.FacetView.Group;
import brussels.zinnova.catalogue.FacetView.Option;
import brussels.zinnova.catalogue.Filters.Chip;
import brussels.zinnova.vocabulary.Scheme;

/** Lays the facets of a result out: labelled, in order, the long ones folded, and none of their options forgotten. */
@Component
class FacetViews {

    /** How many options of a group stand open. */
    private static final int OPEN = 6;

    private final FacetLabels labels;

    FacetViews(FacetLabels labels) {
        this.labels = labels;
    }

    /**
     * @param page the path behind the language of the page that the form stays on
     * @param address of the same page for another query
     */
    Filters of(String page, Function<CatalogueQuery, String> address, CatalogueQuery query, SearchResult result,
            CatalogueSnapshot snapshot) {
        List<FacetView> offered = Arrays.stream(Facet.values()).filter(Facet::isOffered)
                .map(facet -> of(facet, query, result, snapshot))
                .filter(view -> view.groups().stream().anyMatch(group -> !group.open().isEmpty())).toList();
        List<Chip> chips = query.selected().entrySet().stream()
                .flatMap(facet -> facet.getValue().stream().map(code -> chip(address, query, facet.getKey(), code,
                        snapshot)))
                .toList();
        return new Filters(page, offered, chips, address.apply(query.with("")),
                address.apply(CatalogueQuery.all(query.language())));
    }

    private Chip chip(Function<CatalogueQuery, String> address, CatalogueQuery query, Facet facet, String code,
            CatalogueSnapshot snapshot) {
        return new Chip(facet, code, labels.label(facet, code, snapshot, query.language()),
                address.apply(query.without(facet, code)));
    }

    private FacetView of(Facet facet, CatalogueQuery query, SearchResult result, CatalogueSnapshot snapshot) {
        Collection<String> codes = snapshot.codes(facet);
        Scheme scheme = facet.scheme();
        Collection<PublishedTerm> terms = scheme == null ? List.of() : snapshot.vocabulary().terms(scheme);
        if (facet != Facet.CHALLENGE) {
            return new FacetView(facet, List.of(group(null, codes.stream(), facet, query, result, snapshot)), terms);
        }
        return new FacetView(facet, Stream.of(false, true).map(pressure -> group(pressure ? "pressures" : "challenges",
                codes.stream().filter(code -> snapshot.vocabulary().find(Scheme.CHALLENGE, code)
                        .filter(term -> term.pressure() == pressure).isPresent()),
                facet, query, result, snapshot)).toList(), terms);
    }

    /**
     * Those options that give most first, then by label; a ticked one is never folded away, and one alone is not worth
     * folding.
     */
    private Group group(@Nullable String name, Stream<String> codes, Facet facet, CatalogueQuery query,
            SearchResult result, CatalogueSnapshot snapshot) {
        Collator alphabet = Collator.getInstance(query.language().locale());
        List<Option> options = codes.map(code -> option(facet, code, query, result, snapshot))
                .sorted(Comparator.comparing(Option::count).reversed().thenComparing(Option::label, alphabet)).toList();
        if (options.size() <= OPEN + 1) {
            return new Group(name, options, List.of());
        }
        List<Option> open = Stream.concat(options.stream().limit(OPEN),
                options.stream().skip(OPEN).filter(Option::selected)).toList();
        return new Group(name, open, options.stream().filter(option -> !open.contains(option)).toList());
    }

    private Option option(Facet facet, String code, CatalogueQuery query, SearchResult result,
            CatalogueSnapshot snapshot) {
        int count = result.count(facet, code);
        return new Option(code, labels.label(facet, code, snapshot, query.language()), count,
                query.selected(facet).contains(code));
    }
}
