package brussels.zinnova.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** What to loosen in a question that finds nothing, and how many entries that would give: only what gives some. */
@Component
class WaysOut {

    /** Somebody who ticked more than that had better begin again. */
    private static final int FILTERS = 8;

    private final FacetLabels labels;

    WaysOut(FacetLabels labels) {
        this.labels = labels;
    }

    /**
     * One way.
     *
     * @param kind the end of its message key
     * @param label what would be dropped, or looked for instead
     * @param count how many entries it would give
     */
    record Way(String kind, String label, String address, int count) {}

    /**
     * Those of a query, the one that gives most first.
     *
     * @param reading what its words are taken to mean
     */
    List<Way> of(CatalogueQuery query, Reading reading, CatalogueSnapshot snapshot) {
        Stream<Way> filters = query.selected().entrySet().stream()
                .flatMap(facet -> facet.getValue().stream().map(code -> way("without",
                        labels.label(facet.getKey(), code, snapshot, query.language()),
                        query.without(facet.getKey(), code), reading, snapshot)))
                .limit(FILTERS);
        return Stream.of(resembling(query, snapshot), unquoted(query, snapshot), withoutWords(query, snapshot),
                withoutFilters(query, reading, snapshot), filters).flatMap(ways -> ways).filter(way -> way.count() > 0)
                .sorted(Comparator.comparingInt(Way::count).reversed()).toList();
    }

    /** The nearest spelling, where the words were left as they are because they are words, or too far from others. */
    private static Stream<Way> resembling(CatalogueQuery query, CatalogueSnapshot snapshot) {
        return snapshot.resembling(query.words()).stream().map(words -> {
            CatalogueQuery other = query.with(words);
            return way("resembling", words, other, snapshot.read(other), snapshot);
        });
    }

    /** Phrases are exact, so the same words without their quotes may find what was meant. */
    private static Stream<Way> unquoted(CatalogueQuery query, CatalogueSnapshot snapshot) {
        String words = Question.withoutQuotes(query.words());
        if (words.equals(query.words())) {
            return Stream.empty();
        }
        CatalogueQuery other = query.with(words);
        Reading reading = snapshot.read(other);
        String corrected = reading.corrected();
        return Stream.of(way("unquoted", corrected == null ? words : corrected, other, reading, snapshot));
    }

    private static Stream<Way> withoutWords(CatalogueQuery query, CatalogueSnapshot snapshot) {
        return query.words().isEmpty() || query.codes() == 0
                ? Stream.empty()
                : Stream.of(way("without-words", query.words(), query.with(""), Reading.ALL, snapshot));
    }

    /** One filter can be dropped on its own; and without anything left it would be the whole catalogue. */
    private static Stream<Way> withoutFilters(CatalogueQuery query, Reading reading, CatalogueSnapshot snapshot) {
        return query.words().isEmpty() || query.codes() < 2
                ? Stream.empty()
                : Stream.of(way("without-filters", query.words(), query.only(Map.of()), reading, snapshot));
    }

    private static Way way(String kind, String label, CatalogueQuery query, Reading reading,
            CatalogueSnapshot snapshot) {
        return new Way(kind, label, CatalogueLink.to(query), snapshot.count(query, reading));
    }
}
