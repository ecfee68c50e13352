package brussels.zinnova.catalogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.SuggestMode;

import brussels.zinnova.shared.Language;

/** What a word that no entry has may have been meant for, by the words that entries do have. */
final class Spelling {

    /** It takes two words of that length to make a compound; where a dictionary knows both, the first may be shorter. */
    private static final int SHORTEST = 4;
    private static final int SHORT = 3;

    /** A beginning of that length tells enough about a compound whose end nobody knows. */
    private static final int LONG = 6;

    /** No word that somebody means is longer. */
    private static final int LONGEST = 30;

    /** In longer words slips are rare, and looking for their like takes milliseconds. */
    private static final int LONGEST_MISSPELT = 20;

    /** Shorter words than that have too many others within one slip of the keys, or within two. */
    private static final int ONE_SLIP = 5;
    private static final int TWO_SLIPS = 8;

    /** How much of a word must be right. */
    private static final float ACCURACY = 0.6f;
    private static final int CANDIDATES = 8;

    /** What Dutch puts between the parts of a compound, if anything. */
    private static final List<String> LINKS = List.of("en", "s", "e", "n", "");

    private static final LuceneLevenshteinDistance DISTANCE = new LuceneLevenshteinDistance();

    private final IndexReader reader;
    private final DirectSpellChecker checker = new DirectSpellChecker();

    Spelling(IndexReader reader) {
        this.reader = reader;
        checker.setAccuracy(ACCURACY);
        checker.setMinQueryLength(ONE_SLIP);
    }

    /** Whether the word is one that could be looked for in other ways than as it stands. */
    static boolean isOrdinary(String word) {
        String folded = fold(word);
        return folded.length() <= LONGEST && folded.codePoints().noneMatch(Character::isDigit);
    }

    /**
     * The known word that is nearest, of those equally near one of the page’s language, and then the commonest; with
     * its accents where they are known. Only in the page’s own language does a word bear two slips.
     */
    Optional<String> nearest(String word, Language page) {
        String folded = fold(word);
        return nearest(word, known -> distance(folded, known.folded()) < 2
                || folded.length() >= TWO_SLIPS && isWritten(known.word(), page),
                known -> !isWritten(known.word(), page));
    }

    /** The known word that is nearest at all, for who may have meant it; two slips away at most. */
    Optional<String> resembling(String word) {
        return nearest(word, known -> true, known -> false);
    }

    private Optional<String> nearest(String word, Predicate<Known> meant, Predicate<Known> second) {
        String folded = fold(word);
        if (folded.length() > LONGEST_MISSPELT) {
            return Optional.empty();
        }
        List<Known> near = Stream.of(CatalogueIndex.read(() -> checker.suggestSimilar(
                new Term(CatalogueDocument.WORDS, folded), CANDIDATES, reader, SuggestMode.SUGGEST_ALWAYS)))
                .map(known -> new Known(known.string, fold(known.string), known.freq)).toList();
        return near.stream().filter(known -> known.word().equals(known.folded())).filter(meant)
                .min(Comparator.comparing((Known known) -> distance(folded, known.folded()))
                        .thenComparing(second::test))
                .map(best -> near.stream()
                        .filter(known -> known.folded().equals(best.word()) && !known.word().equals(best.word()))
                        .max(Comparator.comparingInt(Known::entries)).orElse(best).word());
    }

    /** A word of the index, without its accents too, and how many entries have it. */
    private record Known(String word, String folded, int entries) {}

    /** Whether any entry has it in that language. */
    private boolean isWritten(String word, Language language) {
        return Words.stem(word, language).stream().anyMatch(stem -> CatalogueDocument.PARTS.stream()
                .anyMatch(part -> frequency(new Term(Words.field(part, language), stem)) > 0));
    }

    /** How many entries have the word as it is written. */
    private int frequency(String word) {
        return frequency(new Term(CatalogueDocument.WORDS, word));
    }

    /** How many entries have it in any form, in the place where most do. */
    private int inAnyForm(String word) {
        return Stream.of(Language.values()).flatMap(language -> Words.stem(word, language).stream()
                .flatMap(stem -> CatalogueDocument.PARTS.stream()
                        .map(part -> new Term(Words.field(part, language), stem))))
                .mapToInt(this::frequency).max().orElse(0);
    }

    /** Whether these words together are a synonym of a term of any entry. */
    boolean isPhrase(List<String> words, Language page) {
        return frequency(CatalogueDocument.phrase(words, page)) > 0;
    }

    private int frequency(Term term) {
        return CatalogueIndex.read(() -> reader.docFreq(term));
    }

    /** How many slips of the keys lie between two words. */
    static int slips(String typed, String known) {
        return distance(fold(typed), fold(known));
    }

    private static int distance(String one, String other) {
        return Math.round((1 - DISTANCE.getDistance(one, other)) * Math.min(one.length(), other.length()));
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
     * The two words that were written as one, of several pairs the one whose rarer word is commonest; none where it is
     * no such pair.
     */
    List<String> parts(String word) {
        String whole = fold(word);
        List<String> best = List.of();
        int most = 0;
        for (int at = SHORTEST; at <= whole.length() - SHORTEST; at++) {
            String head = whole.substring(0, at);
            int heads = frequency(head);
            for (String link : heads > most ? LINKS : List.<String>of()) {
                String tail = whole.startsWith(link, at) ? whole.substring(at + link.length()) : "";
                int rarer = tail.length() < SHORTEST ? 0 : Math.min(heads, inAnyForm(tail));
                if (rarer > most) {
                    most = rarer;
                    best = List.of(head, tail);
                }
            }
        }
        return best;
    }

    /** The longest known word that a compound begins with. */
    Optional<String> head(String word) {
        String whole = fold(word);
        return IntStream.iterate(whole.length() - SHORTEST, length -> length >= LONG, length -> length - 1)
                .mapToObj(length -> whole.substring(0, length)).filter(head -> frequency(head) > 0).findFirst();
    }

    /**
     * Of a Dutch compound what it is a kind of, a <i>fietspad</i> of <i>pad</i>, if entries have that, or else the long word
     * that it begins with.
     */
    Optional<String> component(String word) {
        String whole = fold(word);
        List<String> tails = IntStream.rangeClosed(SHORT, whole.length() - SHORTEST)
                .filter(at -> Dictionaries.know(whole.substring(0, at), Language.NL)).boxed()
                .flatMap(at -> LINKS.stream().filter(link -> whole.startsWith(link, at))
                        .map(link -> whole.substring(at + link.length())))
                .filter(tail -> tail.length() >= SHORTEST && Dictionaries.know(tail, Language.NL)).toList();
        return tails.stream().filter(tail -> inAnyForm(tail) > 0).findFirst().or(
                () -> tails.stream().map(tail -> whole.substring(0, whole.length() - tail.length()))
                        .filter(head -> head.length() >= SHORTEST && frequency(head) > 0).findFirst());
    }

    private static String fold(String word) {
        return String.join("", Words.folded(word));
    }
}
