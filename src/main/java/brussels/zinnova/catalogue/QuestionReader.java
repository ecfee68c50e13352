package brussels.zinnova.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.springframework.util.StringUtils;

import brussels.zinnova.catalogue.Words.Token;
import brussels.zinnova.shared.Language;

/**
 * Reads a question as one state of the index can answer it. A word that no entry has is taken apart, or else corrected;
 * then all words are required, and if no entry has all of them, as many as one has. Only the whole catalogue decides
 * that: a filter never changes what words mean.
 */
final class QuestionReader {

    private static final Map<String, Float> WEIGHTS = Map.of(CatalogueDocument.NAME, 8f, CatalogueDocument.ACTOR, 4f,
            CatalogueDocument.TAGLINE, 2f, CatalogueDocument.TEXT, 1f, CatalogueDocument.TERM, 0.5f);

    /** How much the other places of a word add to the best of them. */
    private static final float OTHER_PLACES = 0.2f;

    /** What a match is worth in another language than the page’s, or by the whole word alone. */
    private static final float ELSEWHERE = 0.5f;

    private final IndexSearcher searcher;
    private final Spelling spelling;

    QuestionReader(IndexSearcher searcher) {
        this.searcher = searcher;
        this.spelling = new Spelling(searcher.getIndexReader());
    }

    Reading read(String typed, Language page) throws IOException {
        Question question = Question.of(typed);
        if (question.isEmpty()) {
            return new Reading(MatchAllDocsQuery.INSTANCE, null, null, false);
        }
        Set<String> words = new LinkedHashSet<>();
        List<Token> corrections = new ArrayList<>();
        for (Token token : question.words()) {
            List<String> meant = meant(token.word(), page);
            words.addAll(meant);
            if (meant.size() == 1 && !meant.contains(token.word())) {
                boolean capital = Character.isUpperCase(typed.codePointAt(token.start()));
                corrections.add(new Token(capital ? StringUtils.capitalize(meant.getFirst()) : meant.getFirst(),
                        token.start(), token.end()));
            }
        }
        List<Query> required = words.stream().filter(word -> !Words.isStopWord(word))
                .map(word -> anywhere(word, page)).toList();
        List<Query> helpful = words.stream().filter(Words::isStopWord).map(word -> anywhere(word, page)).toList();
        Query all = query(question.phrases(), required, required.size(), helpful, page);
        // Half of the words: fewer would be another question, more would let chance words outweigh those that count.
        int some = Math.ceilDiv(required.size(), 2);
        if (some < required.size() && !finds(all)) {
            for (int atLeast = some; atLeast > 0; atLeast--) {
                Query partial = query(question.phrases(), required, atLeast, helpful, page);
                if (finds(partial)) {
                    return reading(question, partial, corrections, true);
                }
            }
        }
        return reading(question, all, corrections, false);
    }

    private static Reading reading(Question question, Query query, List<Token> corrections, boolean partial) {
        if (corrections.isEmpty()) {
            return new Reading(query, null, null, partial);
        }
        List<Token> quoted = corrections.stream().map(word -> new Token(
                "\"" + question.typed().substring(word.start(), word.end()) + "\"", word.start(), word.end())).toList();
        return new Reading(query, question.with(corrections), question.with(quoted), partial);
    }

    /** The word itself, its parts if no entry has it, or the one that it resembles. */
    private List<String> meant(String word, Language page) throws IOException {
        if (Words.isStopWord(word) || finds(all(CatalogueDocument.WORDS, Words.folded(word)))) {
            return List.of(word);
        }
        Optional<String> nearest = spelling.nearest(word);
        if (isKnown(word, page)) {
            // Another form of a known word is searched as it is; a slip that happens to have the same stem is told.
            return List.of(nearest.filter(near -> Spelling.isSlip(word, near) && isSameStem(word, near)).orElse(word));
        }
        return Spelling.meant(word, nearest, part -> frequency(part, page));
    }

    private boolean isKnown(String word, Language page) {
        return finds(anywhere(word, page));
    }

    private int frequency(String word, Language page) {
        try {
            return searcher.count(anywhere(word, page));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isSameStem(String one, String other) {
        return Stream.of(Language.values())
                .anyMatch(language -> Words.stem(one, language).equals(Words.stem(other, language)));
    }

    /** Phrases are exact; words of a phrase also count where they stand, so that a name still comes before a text. */
    private static Query query(List<List<String>> phrases, List<Query> required, int atLeast, List<Query> helpful,
            Language page) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (List<String> phrase : phrases) {
            query.add(new PhraseQuery(CatalogueDocument.WORDS, phrase.toArray(String[]::new)), Occur.MUST);
            phrase.forEach(word -> query.add(anywhere(word, page), Occur.SHOULD));
        }
        if (atLeast == required.size()) {
            required.forEach(word -> query.add(word, Occur.MUST));
        } else {
            BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(atLeast);
            required.forEach(word -> some.add(word, Occur.SHOULD));
            query.add(some.build(), Occur.MUST);
        }
        helpful.forEach(word -> query.add(word, Occur.SHOULD));
        return query.build();
    }

    private static Query anywhere(String word, Language page) {
        List<Query> places = new ArrayList<>();
        for (Language language : Language.values()) {
            List<String> stems = Words.stem(word, language);
            if (language != page && stems.stream().anyMatch(stem -> Words.isStopWord(stem, language))) {
                continue;
            }
            WEIGHTS.forEach((part, weight) -> places.add(new BoostQuery(all(Words.field(part, language), stems),
                    language == page ? weight : weight * ELSEWHERE)));
        }
        places.add(new BoostQuery(all(CatalogueDocument.WORDS, Words.folded(word)), ELSEWHERE));
        return new DisjunctionMaxQuery(places, OTHER_PLACES);
    }

    private static Query all(String field, List<String> words) {
        if (words.size() == 1) {
            return new TermQuery(new Term(field, words.getFirst()));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(new TermQuery(new Term(field, word)), Occur.MUST));
        return all.build();
    }

    private boolean finds(Query query) {
        try {
            return searcher.search(new ConstantScoreQuery(query), 1).totalHits.value() > 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
