package brussels.zinnova.catalogue;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import brussels.zinnova.catalogue.StarterEntries.Entry;
import brussels.zinnova.shared.Language;

/**
 * The texts of the starter catalogue in one language, told in other words: half of the words that carry a meaning are
 * replaced, by common words often and by rare ones seldom, as words are spread in any language. So there are always
 * words that nobody has used before, and the more entries the more words.
 */
final class SyntheticWording {

    private static final int SHORTEST = 4;
    private static final double REPLACED = 0.5;

    /** How words are spread: the share of those beyond a rank falls with that power of the rank. */
    private static final double POWER = 0.7;
    private static final double COMMON = 150;
    private static final int MOST_WORDS = 1_000_000;

    /** Between two parts of a text, one of which is a word. */
    private static final Pattern EDGE = Pattern.compile("(?<=\\p{L})(?!\\p{L})|(?<!\\p{L})(?=\\p{L})");

    private static final Map<Language, List<String>> WORD_ENDINGS = Map.of(
            Language.FR, List.of("ation", "ement", "eurs", "ité", "ée", "es"),
            Language.NL, List.of("ing", "heid", "en", "erij", "schap", "s"),
            Language.EN, List.of("ing", "ness", "ers", "ity", "ed", "s"));

    private final Language language;
    private final Map<String, List<List<String>>> texts = new HashMap<>();
    private final List<String> words;

    SyntheticWording(List<Entry> entries, Language language, List<String> columns) {
        this.language = language;
        columns.forEach(column -> texts.put(column, entries.stream()
                .map(entry -> List.of(EDGE.split(entry.text(column, language.code())))).toList()));
        Map<String, Integer> frequencies = new HashMap<>();
        columns.stream().flatMap(column -> of(column).stream()).flatMap(List::stream)
                .filter(SyntheticWording::isTelling)
                .forEach(word -> frequencies.merge(word, 1, Integer::sum));
        this.words = frequencies.keySet().stream().sorted(Comparator
                .comparing((String word) -> frequencies.getOrDefault(word, 0), Collections.reverseOrder())
                .thenComparing(Comparator.naturalOrder())).toList();
    }

    /** The text of a column of one of the starter entries, in other words. */
    String retold(String column, int entry, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (String part : of(column).get(entry)) {
            text.append(isTelling(part) && random.nextDouble() < REPLACED ? word(random) : part);
        }
        return text.toString();
    }

    private List<List<String>> of(String column) {
        return texts.getOrDefault(column, List.of());
    }

    private String word(SplittableRandom random) {
        double rank = COMMON * (Math.pow(1 - random.nextDouble(), -1 / POWER) - 1);
        if (rank < words.size()) {
            return words.get((int) rank);
        }
        int invented = (int) Math.min(rank, MOST_WORDS);
        List<String> endings = WORD_ENDINGS.getOrDefault(language, List.of(""));
        return InventedWord.of(3L * invented + language.ordinal()) + endings.get(invented % endings.size());
    }

    private static boolean isTelling(String part) {
        return part.length() >= SHORTEST && Character.isLowerCase(part.charAt(0)) && !Words.isStopWord(part);
    }

    /** One for each language. */
    static Map<Language, SyntheticWording> all(List<Entry> entries, String... columns) {
        Map<Language, SyntheticWording> all = new HashMap<>();
        Stream.of(Language.values()).forEach(
                language -> all.put(language, new SyntheticWording(entries, language, Arrays.asList(columns))));
        return all;
    }
}
