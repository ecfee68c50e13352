package brussels.zinnova.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import brussels.zinnova.catalogue.Words.Token;

/**
 * What a visitor typed, taken apart: words, and the phrases between double quotes of any kind, which are meant exactly.
 *
 * @param words those outside the phrases, each once
 * @param phrases the words of each phrase, without accents
 * @param shortened whether there were more words or phrases than are looked for
 */
record Question(String typed, List<Token> words, List<List<String>> phrases, boolean shortened) {

    /** More words than anybody asks for, on their own or in one phrase; what comes behind them is not looked at. */
    static final int MAX_WORDS = 12;
    private static final int MAX_PHRASES = 3;

    private static final Pattern QUOTE = Pattern.compile("[\"“”„«»]");
    /** Two quotes with a word between them; one that has lost its pair means nothing. */
    private static final Pattern PHRASE = Pattern
            .compile(QUOTE + "([^\"“”„«»]*[\\p{L}\\p{N}][^\"“”„«»]*)" + QUOTE);

    static Question of(String typed) {
        List<List<String>> phrases = new ArrayList<>();
        StringBuilder rest = new StringBuilder(typed);
        Matcher quoted = PHRASE.matcher(typed);
        while (quoted.find()) {
            phrases.add(Words.folded(quoted.group(1)));
            rest.replace(quoted.start(), quoted.end(), " ".repeat(quoted.end() - quoted.start()));
        }
        phrases.removeIf(List::isEmpty);
        Set<String> seen = new HashSet<>();
        List<Token> words = Words.of(rest.toString()).stream().filter(token -> seen.add(token.word())).toList();
        boolean shortened = words.size() > MAX_WORDS || phrases.size() > MAX_PHRASES
                || phrases.stream().anyMatch(phrase -> phrase.size() > MAX_WORDS);
        return new Question(typed, words.stream().limit(MAX_WORDS).toList(), phrases.stream().limit(MAX_PHRASES)
                .map(phrase -> phrase.stream().limit(MAX_WORDS).toList()).toList(), shortened);
    }

    /** The same text without its double quotes, so that its words may be corrected. */
    static String withoutQuotes(String typed) {
        return QUOTE.matcher(typed).replaceAll(" ").strip();
    }

    /** Whether there is nothing in a text that could be a word; cheap enough to be asked for every link of a page. */
    static boolean isWordless(String typed) {
        return typed.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether there is nothing to look for in it. */
    boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }

    /** The text with these words where they say they stand, and without quotes that are no pair. */
    String with(List<Token> words) {
        StringBuilder text = paired();
        words.reversed().forEach(word -> text.replace(word.start(), word.end(), word.word()));
        return text.toString().strip();
    }

    /** The text with quotes around what stands in the place of these words, and without those that are no pair. */
    String quoting(List<Token> words) {
        StringBuilder text = paired();
        words.reversed().forEach(word -> text.insert(word.end(), '"').insert(word.start(), '"'));
        return text.toString().strip();
    }

    /** The text with a space for each quote that has no pair, so that everything stands where it stood. */
    private StringBuilder paired() {
        StringBuilder text = new StringBuilder();
        Matcher quoted = PHRASE.matcher(typed);
        int done = 0;
        while (quoted.find()) {
            text.append(QUOTE.matcher(typed.substring(done, quoted.start())).replaceAll(" ")).append(quoted.group());
            done = quoted.end();
        }
        return text.append(QUOTE.matcher(typed.substring(done)).replaceAll(" "));
    }
}
