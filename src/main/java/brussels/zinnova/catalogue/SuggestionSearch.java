package brussels.zinnova.catalogue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

import brussels.zinnova.catalogue.PublishedInnovation.PublishedActor;
import brussels.zinnova.catalogue.Suggestions.Group;
import brussels.zinnova.catalogue.Suggestions.Suggestion;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Wording;
import brussels.zinnova.vocabulary.Scheme;

/** Completes what is being typed: every word of it must be the beginning of a word in a name, a label or a synonym. */
final class SuggestionSearch {

    private static final int TERMS = 3;
    private static final int ACTORS = 3;
    private static final int INNOVATIONS = 5;

    /** How many entries are looked at for their actors: one actor may carry many. */
    private static final int CARRIED = 8;

    /** One letter begins too much. */
    private static final int SHORTEST = 2;

    private final CatalogueSearch search;
    private final Map<PublishedTerm, List<List<String>>> names = new LinkedHashMap<>();

    SuggestionSearch(CatalogueSearch search, PublishedVocabulary vocabulary) {
        this.search = search;
        Stream.of(Scheme.CHALLENGE, Scheme.COMMUNE).flatMap(scheme -> vocabulary.terms(scheme).stream())
                .forEach(term -> names.put(term, term.names().map(Words::folded).toList()));
    }

    Suggestions complete(String typed, Language page) {
        List<String> words = words(typed);
        if (isTooShort(words)) {
            return new Suggestions(List.of());
        }
        return new Suggestions(Stream.of(
                new Group("challenges", terms(Scheme.CHALLENGE, "/challenges/", words, page)),
                new Group("communes", terms(Scheme.COMMUNE, "/communes/", words, page)),
                new Group("innovations", innovations(words, page)),
                new Group("actors", suggestedActors(words)))
                .filter(group -> !group.suggestions().isEmpty()).toList());
    }

    /** Terms that are called so on the page come before those that are called so elsewhere. */
    private List<Suggestion> terms(Scheme scheme, String path, List<String> words, Language page) {
        return names.entrySet().stream().filter(term -> term.getKey().scheme() == scheme)
                .filter(term -> term.getValue().stream().anyMatch(name -> begin(words, name)))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(term -> !begin(words, Words.folded(term.label(page)))))
                .limit(TERMS)
                .map(term -> new Suggestion(new Wording(term.label(page), page), path + term.code())).toList();
    }

    private List<Suggestion> innovations(List<String> words, Language page) {
        return search.best(prefixes(CatalogueDocument.NAMES, words), INNOVATIONS).stream()
                .map(innovation -> new Suggestion(
                        innovation.name(page),
                        "/innovations/" + innovation.slug()))
                .toList();
    }

    private List<Suggestion> suggestedActors(List<String> words) {
        Map<String, Suggestion> byPath = new LinkedHashMap<>();
        search.best(prefixes(CatalogueDocument.ACTORS, words), CARRIED)
                .forEach(innovation -> innovation.actors().stream()
                        .filter(actor -> begin(words, Words.folded(actor.name())))
                        .map(actor -> new Suggestion(new Wording(actor.name(), innovation.originalLanguage()),
                                "/actors/" + actor.slug()))
                        .forEach(suggestion -> byPath.putIfAbsent(suggestion.path(), suggestion)));
        return byPath.values().stream().limit(ACTORS).toList();
    }

    /** The actors themselves, none twice. */
    List<PublishedActor> actors(String typed) {
        List<String> words = words(typed);
        if (isTooShort(words)) {
            return List.of();
        }
        Map<String, PublishedActor> bySlug = new LinkedHashMap<>();
        search.best(prefixes(CatalogueDocument.ACTORS, words), CARRIED).stream()
                .flatMap(innovation -> innovation.actors().stream())
                .filter(actor -> begin(words, Words.folded(actor.name())))
                .forEach(actor -> bySlug.putIfAbsent(actor.slug(), actor));
        return List.copyOf(bySlug.values());
    }

    private static List<String> words(String typed) {
        return Words.folded(typed).stream().limit(Question.MAX_WORDS).toList();
    }

    private static boolean isTooShort(List<String> words) {
        return words.stream().mapToInt(String::length).sum() < SHORTEST;
    }

    private static Query prefixes(String field, List<String> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(new PrefixQuery(new Term(field, word)), Occur.FILTER));
        return all.build();
    }

    private static boolean begin(List<String> beginnings, List<String> name) {
        return beginnings.stream().allMatch(beginning -> name.stream().anyMatch(word -> word.startsWith(beginning)));
    }
}
