package brussels.zinnova.catalogue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** What a word that no entry has may have been meant for, by the words that entries do have. */
final class Spelling {

    /** Shorter words resemble too many others; and it takes two of them to make a compound. */
    private static final int SHORTEST = 4;

    /** How much of a word must be right: two slips need a word of five letters. */
    private static final float ACCURACY = 0.6f;
    private static final int CANDIDATES = 8;

    /** What Dutch puts between the parts of a compound, the longest first. */
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

    /** The two known words that it is put together from, the first of them as long as can be; empty for none. */
    List<String> parts(String word, Predicate<String> known) {
        for (int at = word.length() - SHORTEST; at >= SHORTEST; at--) {
            String head = word.substring(0, at);
            if (!known.test(head)) {
                continue;
            }
            Optional<String> tail = tails(word.substring(at)).filter(known).findFirst();
            if (tail.isPresent()) {
                return List.of(head, tail.get());
            }
        }
        return List.of();
    }

    private static Stream<String> tails(String rest) {
        return LINKS.stream().filter(rest::startsWith).map(link -> rest.substring(link.length()))
                .filter(tail -> tail.length() >= SHORTEST);
    }

    private static boolean isFolded(String word) {
        return fold(word).equals(word);
    }

    private static String fold(String word) {
        return String.join("", Words.folded(word));
    }
}
