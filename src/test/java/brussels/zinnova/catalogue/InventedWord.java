package brussels.zinnova.catalogue;

import java.util.List;

/** Words that nobody knows but anybody can say, one for each number. */
final class InventedWord {

    private static final List<String> BEGINNINGS = List.of("b", "bl", "br", "c", "ch", "d", "dr", "f", "fl", "g", "gr",
            "l", "m", "n", "p", "pl", "pr", "r", "s", "st", "t", "tr", "v", "z");
    private static final List<String> ENDINGS = List.of("a", "e", "i", "o", "u", "ou", "an", "el", "er", "on", "ie",
            "al");
    private static final int SYLLABLES = BEGINNINGS.size() * ENDINGS.size();
    private static final int WORDS = SYLLABLES * SYLLABLES * SYLLABLES;

    /** Has no divisor in common with the number of words, so that neighbours differ and no word comes twice. */
    private static final long STEP = 15_485_863;

    private InventedWord() {}

    static String of(long number) {
        int scattered = (int) (number % WORDS * STEP % WORDS);
        return syllable(scattered / SYLLABLES / SYLLABLES) + syllable(scattered / SYLLABLES % SYLLABLES)
                + syllable(scattered % SYLLABLES);
    }

    private static String syllable(int number) {
        return BEGINNINGS.get(number / ENDINGS.size()) + ENDINGS.get(number % ENDINGS.size());
    }
}
