package brussels.zinnova.catalogue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.vocabulary.Scheme;

/**
 * What the entries that have one code have in common.
 *
 * @param since the year in which the first of them started; null where none is known
 * @param communes where they are, those of most entries first
 * @param values which values they share, likewise
 * @param challenges which other challenges they answer too, likewise
 */
record TermFigures(int total, @Nullable String since, int recognised, List<Counted> communes, List<Counted> values,
        List<Counted> challenges) {

    /** The lists of terms that have any, by the section of the addresses that their pages are in. */
    public Map<String, List<Counted>> company() {
        Map<String, List<Counted>> company = new LinkedHashMap<>();
        company.put("challenges", challenges);
        company.put("values", values);
        company.put("communes", communes);
        company.values().removeIf(List::isEmpty);
        return company;
    }

    /** A term, and how many of the entries have it. */
    record Counted(PublishedTerm term, int count) {}

    /** Those of what a query for one code of a facet found. */
    static TermFigures of(Facet facet, String code, SearchResult result, CatalogueSnapshot snapshot) {
        return new TermFigures(result.total(), since(result).orElse(null), result.count(Facet.RECOGNISED, "yes"),
                counted(Facet.COMMUNE, facet, code, result, snapshot),
                counted(Facet.VALUE, facet, code, result, snapshot),
                counted(Facet.CHALLENGE, facet, code, result, snapshot));
    }

    private static Optional<String> since(SearchResult result) {
        return result.codes(Facet.YEAR).stream().min(Comparator.comparingInt(Integer::parseInt));
    }

    /** A result counts the codes of its own facet as if none were asked for: there the pairs of codes know. */
    private static List<Counted> counted(Facet other, Facet own, String code, SearchResult result,
            CatalogueSnapshot snapshot) {
        return snapshot.vocabulary().terms(Scheme.of(other.parameter())).stream()
                .filter(term -> other != own || !term.code().equals(code))
                .map(term -> new Counted(term, other == own
                        ? snapshot.bitmaps().count(own, code, other, term.code())
                        : result.count(other, term.code())))
                .filter(counted -> counted.count() > 0)
                .sorted(Comparator.comparingInt(Counted::count).reversed()).toList();
    }
}
