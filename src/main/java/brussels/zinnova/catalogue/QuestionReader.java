package brussels.zinnova.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
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

    /** No synonym has more words. */
    private static final int LONGEST_PHRASE = 4;

    private final IndexSearcher searcher;
    private final Spelling spelling;

    QuestionReader(IndexSearcher searcher) {
        this.searcher = searcher;
        this.spelling = new Spelling(searcher.getIndexReader());
    }

    Reading read(String typed, Language page) {
        Question question = Question.of(typed);
        if (question.isEmpty()) {
            return Reading.ALL;
        }
        Map<Token, List<String>> meant = new LinkedHashMap<>();
        Map<Token, List<String>> guesses = new LinkedHashMap<>();
        question.words().stream().filter(token -> !Words.isStopWord(token.word()) && !finds(Sought.whole(token.word())))
                .limit(MAX_UNKNOWN).forEach(token -> {
                    boolean isForm = finds(Sought.anywhere(token.word(), page));
                    (isForm ? meant : guesses).put(token,
                            isForm ? form(token.word(), page) : guess(token.word(), page));
                });
        Sought sought = sought(question, meant, page);
        int together = most(sought);
        int missing = sought.required().size() - together;
        if (!guesses.isEmpty()) {
            guesses.putAll(meant);
            Sought guessed = sought(question, guesses, page);
            int better = most(guessed);
            // A word that only resembles another is left alone where the other brings it no nearer to the rest.
            if (guessed.required().size() - better < missing) {
                return reading(question, guessed, better, corrections(typed, guesses));
            }
        }
        return reading(question, sought, together, corrections(typed, meant));
    }

    /** The words that were corrected, where they stand; a word taken apart was not. */
    private static List<Token> corrections(String typed, Map<Token, List<String>> meant) {
        return meant.entrySet().stream()
                .filter(word -> word.getValue().size() == 1 && !word.getValue().contains(word.getKey().word()))
                .map(word -> correction(typed, word.getKey(), word.getValue().getFirst())).toList();
    }

    private static Token correction(String typed, Token token, String meant) {
        boolean capital = Character.isUpperCase(typed.codePointAt(token.start()));
        return new Token(capital ? StringUtils.capitalize(meant) : meant, token.start(), token.end());
    }

    /** The words as they are meant, those together that make one synonym. */
    private Sought sought(Question question, Map<Token, List<String>> meant, Language page) {
        List<String> words = question.words().stream()
                .flatMap(token -> meant.getOrDefault(token, List.of(token.word())).stream()).distinct().toList();
        List<List<String>> units = new ArrayList<>();
        for (int at = 0; at < words.size(); at += units.getLast().size()) {
            List<String> rest = words.subList(at, Math.min(words.size(), at + LONGEST_PHRASE));
            units.add(IntStream.iterate(rest.size(), length -> length > 1, length -> length - 1)
                    .mapToObj(length -> rest.subList(0, length)).filter(phrase -> spelling.isPhrase(phrase, page))
                    .findFirst()
                    .orElse(rest.subList(0, 1)));
        }
        return Sought.of(units, question.phrases(), page);
    }

    private static Reading reading(Question question, Sought sought, int most, List<Token> corrections) {
        int words = sought.required().size();
        // Half of the words: fewer would be another question, more would let chance words outweigh those that count.
        int atLeast = most == words ? words : Math.max(1, Math.min(most, Math.ceilDiv(words, 2)));
        return new Reading(sought.atLeast(atLeast), sought.marks(),
                corrections.isEmpty() ? null : question.with(corrections),
                corrections.isEmpty() ? null : question.quoting(corrections), most > 0 && most < words);
    }

    /** How many of the words stand together in one entry, at most. */
    private int most(Sought sought) {
        int most = sought.required().size();
        while (most > 0 && !finds(sought.atLeast(most))) {
            most--;
        }
        return most;
    }

    /** A form of a known word is searched as it is; a slip that happens to have the same stem is told. */
    private List<String> form(String word, Language page) {
        return List.of(Optional.of(word).filter(Spelling::isOrdinary).flatMap(typed -> spelling.nearest(typed, page))
                .filter(near -> Spelling.isSlip(word, near) && isSameStem(word, near)).orElse(word));
    }

    /**
     * What may be meant by a word that no entry has in any form: two words written as one; of a compound that is a word,
     * what it is a kind of; of what is no word the one that one slip leads to, the known word at its beginning, the one
     * that two slips lead to; or itself.
     */
    private List<String> guess(String word, Language page) {
        if (!Spelling.isOrdinary(word)) {
            return List.of(word);
        }
        List<String> parts = spelling.parts(word);
        if (!parts.isEmpty() && finds(
                Sought.of(List.of(parts.subList(0, 1), parts.subList(1, 2)), List.of(), page).atLeast(2))) {
            return parts;
        }
        if (Dictionaries.know(word)) {
            return List.of(spelling.component(word).orElse(word));
        }
        Optional<String> nearest = spelling.nearest(word, page);
        return List.of(nearest.filter(near -> Spelling.slips(word, near) < 2)
                .or(() -> spelling.head(word)).or(() -> nearest).orElse(word));
    }

    /** The question with what resembles those of its words that no entry has in any form; empty where nothing does. */
    Optional<String> resembling(String typed) {
        Question question = Question.of(typed);
        List<Token> near = question.words().stream()
                .filter(token -> !Words.isStopWord(token.word()) && Spelling.isOrdinary(token.word())
                        && !finds(Sought.whole(token.word())))
                .limit(MAX_UNKNOWN)
                .flatMap(token -> spelling.resembling(token.word())
                        .map(word -> correction(typed, token, word)).stream())
                .toList();
        return near.isEmpty() ? Optional.empty() : Optional.of(question.with(near));
    }

    private static boolean isSameStem(String one, String other) {
        return Stream.of(Language.values())
                .anyMatch(language -> Words.stem(one, language).equals(Words.stem(other, language)));
    }

    private boolean finds(Query query) {
        // Looks no further than the first entry; a manager keeps what it has seen, so it serves one search only.
        return CatalogueIndex.read(() -> searcher.search(new ConstantScoreQuery(query),
                new TopScoreDocCollectorManager(1, null, 1))).totalHits.value() > 0;
    }
}
