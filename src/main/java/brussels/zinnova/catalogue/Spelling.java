package brussels.zinnova.catalogue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** What a word that no entry has may have been meant for, by the words that entries do have. */
final class Spelling {

    /** Shorter words resemble too many others; and it takes two of them to make a compound. */
    private static final int SHORTEST = 4;

    /** A beginning of that length tells enough about a compound whose end nobody knows. */
    private static final int LONG = 6;

    /** No compound of two words is longer. */
    private static final int LONGEST = 40;

    /** How much of a word must be right: two slips need a word of five letters. */
    private static final float ACCURACY = 0.6f;
    private static final int CANDIDATES = 8;

    /** What Dutch puts between the parts of a compound, if anything. */
    private static final List<String> LINKS = List.of("en", "s", "e", "n", "");

    private final IndexReader reader;
    private final DirectSpellChecker checker = new DirectSpellChecker();

    Spelling(IndexReader reader) {
        this.reader = reader;
        checker.setAccuracy(ACCURACY);
        checker.setMinQueryLength(SHORTEST);
    }

    /** The known word that is nearest, and of those equally near the commonest; with its accents where they are known. */
    Optional<String> nearest(String word) throws IOException {
        String folded = String.join("", Words.folded(word));
        if (folded.codePoints().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        List<SuggestWord> near = Arrays.asList(checker.suggestSimilar(new Term(CatalogueDocument.WORDS, folded),
                CANDIDATES, reader, SuggestMode.SUGGEST_ALWAYS));
        return near.stream().filter(candidate -> isFolded(candidate.string)).findFirst()
                .map(best -> near.stream().filter(candidate -> !isFolded(candidate.string)
                        && fold(candidate.string).equals(best.string))
                        .max(Comparator.comparingInt(candidate -> candidate.freq)).orElse(best).string);
    }

    /** Whether two words that resemble each other differ within, and not by their endings as forms of one word do. */
    static boolean isSlip(String typed, String known) {
        String one = fold(typed);
        String other = fold(known);
        int alike = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return alike >= 0 && alike < Math.min(one.length(), other.length())
                && one.charAt(one.length() - 1) == other.charAt(other.length() - 1);
    }

    /**
     * What a word that no entry has was meant for: two words written as one, a word that one slip leads to, a long word
     * at the beginning of a compound, a word that two slips lead to, or itself.
     *
     * @param nearest the known word that is nearest
     * @param frequency how many entries have a word
     */
    static List<String> meant(String word, Optional<String> nearest, ToIntFunction<String> frequency) {
        List<String> parts = parts(word, frequency);
        if (!parts.isEmpty()) {
            return parts;
        }
        return nearest.filter(near -> slips(word, near) < 2)
                .or(() -> head(word, frequency)).or(() -> nearest).map(List::of).orElse(List.of(word));
    }

    /** Of several pairs the one whose rarer word is commonest. */
    private static List<String> parts(String word, ToIntFunction<String> frequency) {
        if (word.length() > LONGEST) {
            return List.of();
        }
        List<String> best = List.of();
        int most = 0;
        for (int at = SHORTEST; at <= word.length() - SHORTEST; at++) {
            String head = word.substring(0, at);
            int heads = frequency.applyAsInt(head);
            for (String link : heads > most ? LINKS : List.<String>of()) {
                String tail = word.startsWith(link, at) ? word.substring(at + link.length()) : "";
                int rarer = tail.length() < SHORTEST ? 0 : Math.min(heads, frequency.applyAsInt(tail));
                if (rarer > most) {
                    most = rarer;
                    best = List.of(head, tail);
                }
            }
        }
        return best;
    }

    private static Optional<String> head(String word, ToIntFunction<String> frequency) {
        return IntStream
                .iterate(Math.min(word.length() - SHORTEST, LONGEST), length -> length >= LONG, length -> length - 1)
                .mapToObj(length -> word.substring(0, length)).filter(head -> frequency.applyAsInt(head) > 0)
                .findFirst();
    }

    private static int slips(String typed, String known) {
        float likeness = new LuceneLevenshteinDistance().getDistance(fold(typed), fold(known));
        return Math.round((1 - likeness) * Math.min(fold(typed).length(), fold(known).length()));
    }

    private static boolean isFolded(String word) {
        return fold(word).equals(word);
    }

    private static String fold(String word) {
        return String.join("", Words.folded(word));
    }
}
