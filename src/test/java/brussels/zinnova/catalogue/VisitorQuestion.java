package brussels.zinnova.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import brussels.zinnova.shared.Language;

/**
 * What visitors ask of the catalogue, each in several ways and in the three languages. It is answered as a page does
 * it: entries, counts of every facet, cards with their highlights.
 */
public enum VisitorQuestion {

    FIRST_PAGE("unfiltered first page", pages(Map.of(), "", "", "")),
    ONE_FACET("one facet", Stream.of(
            pages(Map.of(Facet.CHALLENGE, Set.of("logement")), "", "", ""),
            pages(Map.of(Facet.COMMUNE, Set.of("schaerbeek")), "", "", "")).flatMap(List::stream).toList()),
    TWO_FACETS("two facets, two values each", Stream.of(
            pages(Map.of(Facet.CHALLENGE, Set.of("logement", "vivre-ensemble"), Facet.COMMUNE,
                    Set.of("bruxelles", "anderlecht")), "", "", ""),
            pages(Map.of(Facet.VALUE, Set.of("solidarite", "creativite"), Facet.DECADE, Set.of("2000", "2010")),
                    "", "", ""))
            .flatMap(List::stream).toList()),
    ONE_WORD("one word", Stream.of(
            pages(Map.of(), "logement", "buurt", "neighbourhood"), pages(Map.of(), "vélo", "fietsen", "training"))
            .flatMap(List::stream).toList()),
    THREE_WORDS("three words, two facets",
            pages(Map.of(Facet.CHALLENGE, Set.of("logement", "pauvrete"), Facet.VALUE, Set.of("solidarite")),
                    "logement quartier habitants", "woning buurt bewoners", "housing neighbourhood residents")),
    MISSPELT("misspelt word", Stream.of(
            pages(Map.of(), "logemant", "bewoonners", "neigbourhood"),
            pages(Map.of(), "habitnats", "wijkbewonersfeest", "tranning")).flatMap(List::stream).toList()),
    SUGGESTION("suggestion", Stream.of("lo", "logem", "maison br", "fo", "repair c", "vert")
            .map(VisitorQuestion::suggestion).toList());

    private final String title;
    private final List<Asked> ways;

    VisitorQuestion(String title, List<Asked> ways) {
        this.title = title;
        this.ways = ways;
    }

    String title() {
        return title;
    }

    /** How many ways there are to ask it. */
    int ways() {
        return ways.size();
    }

    /** The answer, asked in one of the ways. */
    Object ask(CatalogueSnapshot snapshot, int way) {
        return ways.get(way % ways.size()).answer(snapshot);
    }

    private interface Asked {

        Object answer(CatalogueSnapshot snapshot);
    }

    private static List<Asked> pages(Map<Facet, Set<String>> selected, String fr, String nl, String en) {
        return List.of(page(Language.FR, fr, selected), page(Language.NL, nl, selected),
                page(Language.EN, en, selected));
    }

    private static Asked page(Language language, String words, Map<Facet, Set<String>> selected) {
        CatalogueQuery query = new CatalogueQuery(language, words, selected,
                words.isEmpty() ? Order.NEWEST : Order.RELEVANCE, 1);
        return snapshot -> {
            SearchResult result = snapshot.search(query);
            return InnovationCard.all(result.innovations(), snapshot.vocabulary(), language,
                    new Highlights(result.reading().marks()));
        };
    }

    private static Asked suggestion(String typed) {
        return snapshot -> snapshot.suggestions(typed, Language.FR);
    }
}
