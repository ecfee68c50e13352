package brussels.zinnova.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.springframework.util.StringUtils;

import brussels.zinnova.catalogue.Words.Token;
import brussels.zinnova.shared.Language;

/**
 * Reads a question as one state of the index can answer it. A word that no entry has is taken apart, or else corrected;
 * then all words are required, and if no entry has all of them, half of them, then fewer. Only the whole catalogue
 * decides that: a filter never changes what words mean.
 */
final class QuestionReader {

    /** So many unknown words of one question are looked into; whoever types more of them is not asking. */
    private static final int MAX_UNKNOWN = 3;

    private final IndexSearcher searcher;
    private final Spelling spelling;

    QuestionReader(IndexSearcher searcher) {
        this.searcher = searcher;
        this.spelling = new Spelling(searcher.getIndexReader());
    }

    Reading read(String typed, Language page) throws IOException {
        Question question = Question.of(typed);
        if (question.isEmpty()) {
            return new Reading(MatchAllDocsQuery.INSTANCE, MatchAllDocsQuery.INSTANCE, null, null, false);
        }
        Set<String> words = new LinkedHashSet<>();
        List<Token> corrections = new ArrayList<>();
        int unknown = 0;
        for (Token token : question.words()) {
            String word = token.word();
            boolean standsThere = Words.isStopWord(word) || finds(Sought.whole(word));
            List<String> meant = standsThere || unknown++ >= MAX_UNKNOWN ? List.of(word) : meant(word, page);
            words.addAll(meant);
            if (meant.size() == 1 && !meant.contains(token.word())) {
                boolean capital = Character.isUpperCase(typed.codePointAt(token.start()));
                corrections.add(new Token(capital ? StringUtils.capitalize(meant.getFirst()) : meant.getFirst(),
                        token.start(), token.end()));
            }
        }
        return reading(question, corrections, Sought.of(words, question.phrases(), page));
    }

    private Reading reading(Question question, List<Token> corrections, Sought sought) {
        int words = sought.required().size();
        int atLeast = words;
        // Half of the words: fewer would be another question, more would let chance words outweigh those that count.
        if (words > 1 && !finds(sought.atLeast(words))) {
            atLeast = Math.ceilDiv(words, 2);
            while (atLeast > 1 && !finds(sought.atLeast(atLeast))) {
                atLeast--;
            }
        }
        Query query = sought.atLeast(atLeast);
        boolean partial = atLeast < words && finds(query);
        if (corrections.isEmpty()) {
            return new Reading(query, sought.marks(), null, null, partial);
        }
        List<Token> quoted = corrections.stream().map(word -> new Token(
                "\"" + question.typed().substring(word.start(), word.end()) + "\"", word.start(), word.end())).toList();
        return new Reading(query, sought.marks(), question.with(corrections), question.with(quoted), partial);
    }

    /** What is meant by a word that stands in no entry as it is written: itself, its parts, or the one it resembles. */
    private List<String> meant(String word, Language page) throws IOException {
        Optional<String> nearest = spelling.nearest(word);
        if (finds(Sought.anywhere(word, page))) {
            // Another form of a known word is searched as it is; a slip that happens to have the same stem is told.
            return List.of(nearest.filter(near -> Spelling.isSlip(word, near) && isSameStem(word, near)).orElse(word));
        }
        return Spelling.meant(word, nearest, this::frequency);
    }

    /** How many entries have the word in the place where most do: that costs no search. */
    private int frequency(String word) {
        return Sought.places(word).mapToInt(this::frequency).max().orElse(0);
    }

    private int frequency(Term term) {
        try {
            return searcher.getIndexReader().docFreq(term);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isSameStem(String one, String other) {
        return Stream.of(Language.values())
                .anyMatch(language -> Words.stem(one, language).equals(Words.stem(other, language)));
    }

    private boolean finds(Query query) {
        try {
            // Looks no further than the first entry; a manager keeps what it has seen, so it serves one search only.
            return searcher.search(new ConstantScoreQuery(query), new TopScoreDocCollectorManager(1, null, 1)).totalHits
                    .value() > 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
