package brussels.zinnova.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import brussels.zinnova.shared.Language;

/**
 * The words of a question as queries: each of them looks in every part of an entry and in every language.
 *
 * @param required what an entry should have
 * @param helpful what decides between entries and is never required: words without a meaning of their own, and those of
 *        the phrases once more
 * @param phrases what it must have exactly
 */
record Sought(List<Query> required, List<Query> helpful, List<Query> phrases) {

    private static final Map<String, Float> WEIGHTS = Map.of(CatalogueDocument.NAME, 8f, CatalogueDocument.ACTOR, 4f,
            CatalogueDocument.TAGLINE, 2f, CatalogueDocument.TEXT, 1f, CatalogueDocument.TERM, 0.5f);

    /** The parts that somebody wrote for the entry itself. */
    private static final List<String> OWN = List.of(CatalogueDocument.NAME, CatalogueDocument.ACTOR,
            CatalogueDocument.TAGLINE, CatalogueDocument.TEXT);

    /** How much the other places of a word add to the best of them. */
    private static final float OTHER_PLACES = 0.2f;

    /** What a match is worth in another language than the page’s, or by the whole word alone. */
    private static final float ELSEWHERE = 0.5f;

    /** What a word without a meaning of its own is worth: it decides between names, and never against another word. */
    private static final float HELPFUL = 0.05f;

    /**
     * @param units the words that are looked for, those together that make one synonym
     * @param phrases the words of each phrase that is meant exactly
     */
    static Sought of(List<List<String>> units, List<List<String>> phrases, Language page) {
        Map<Boolean, List<List<String>>> helpful = units.stream()
                .collect(Collectors.partitioningBy(unit -> unit.size() == 1 && Words.isStopWord(unit.getFirst())));
        // The words of a phrase also count where they stand, so that a name still comes before a text.
        Stream<List<String>> ofPhrases = phrases.stream().flatMap(List::stream).map(List::of);
        return new Sought(
                helpful.getOrDefault(false, List.of()).stream().map(unit -> anywhere(unit, page)).toList(),
                Stream.concat(helpful.getOrDefault(true, List.of()).stream(), ofPhrases)
                        .map(unit -> anywhere(unit, page)).toList(),
                phrases.stream().<Query>map(phrase -> new PhraseQuery(CatalogueDocument.WORDS,
                        phrase.toArray(String[]::new))).toList());
    }

    /** A synonym of several words is found as a whole, or where all its words stand in the entry’s own texts. */
    private static Query anywhere(List<String> unit, Language page) {
        if (unit.size() == 1) {
            return anywhere(unit.getFirst(), page);
        }
        BooleanQuery.Builder apart = new BooleanQuery.Builder();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : unit) {
            Query own = new DisjunctionMaxQuery(places(word, OWN, page), OTHER_PLACES);
            apart.add(own, Occur.MUST);
            query.add(new BoostQuery(own, ELSEWHERE), Occur.SHOULD);
        }
        Query whole = new BoostQuery(new TermQuery(CatalogueDocument.phrase(unit, page)), ELSEWHERE);
        return query.add(new DisjunctionMaxQuery(List.of(apart.build(), whole), OTHER_PLACES), Occur.MUST).build();
    }

    /** Entries that have at least so many of the required words. */
    Query atLeast(int words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        phrases.forEach(phrase -> query.add(phrase, Occur.MUST));
        if (words == required.size()) {
            required.forEach(word -> query.add(word, Occur.MUST));
        } else {
            BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(words);
            required.forEach(word -> some.add(word, Occur.SHOULD));
            query.add(some.build(), Occur.MUST);
        }
        helpful.forEach(word -> query.add(new BoostQuery(word, HELPFUL), Occur.SHOULD));
        return query.build();
    }

    /** What is marked in the entries that were found. */
    Query marks() {
        BooleanQuery.Builder marks = new BooleanQuery.Builder();
        Stream.concat(required.stream(), phrases.stream()).forEach(query -> marks.add(query, Occur.SHOULD));
        return marks.build();
    }

    /** A word as it is written, in whatever language. */
    static Query whole(String word) {
        return all(CatalogueDocument.WORDS, Words.folded(word));
    }

    /** A word in whatever form, part and language. */
    static Query anywhere(String word, Language page) {
        List<Query> places = places(word, CatalogueDocument.PARTS, page);
        places.add(new BoostQuery(whole(word), ELSEWHERE));
        return new DisjunctionMaxQuery(places, OTHER_PLACES);
    }

    private static List<Query> places(String word, List<String> parts, Language page) {
        List<Query> places = new ArrayList<>();
        for (Language language : Language.values()) {
            List<String> stems = Words.stem(word, language);
            // What a word with a meaning may be cut down to: a stemmer makes “a” of “aaaa”.
            if ((language != page || !Words.isStopWord(word))
                    && stems.stream().anyMatch(stem -> stem.length() < 2 || Words.isStopWord(stem, language))) {
                continue;
            }
            float weight = language == page ? 1 : ELSEWHERE;
            // Actors are called the same in every language, so the page’s own field has them all.
            parts.stream().filter(part -> language == page || !part.equals(CatalogueDocument.ACTOR))
                    .forEach(part -> places.add(new BoostQuery(all(Words.field(part, language), stems),
                            weight * WEIGHTS.getOrDefault(part, 1f))));
        }
        return places;
    }

    private static Query all(String field, List<String> words) {
        if (words.size() == 1) {
            return new TermQuery(new Term(field, words.getFirst()));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(new TermQuery(new Term(field, word)), Occur.MUST));
        return all.build();
    }

}
