package brussels.zinnova.notification;

import java.util.regex.Pattern;

import brussels.zinnova.innovation.InnovationTexts;

/** What a mail must not carry that goes to an address somebody has typed: whoever gets it may have asked for nothing. */
final class Advertisement {

    /** Of a page, with or without what browsers add, written with any dot that they take for one. */
    private static final Pattern ADDRESS = Pattern.compile("(?U)://|\\w[.．。｡]\\w");

    private Advertisement() {}

    /** Whether there are words that are hardly one: short, and without an address. */
    static boolean isUnlikely(String words) {
        return !words.isEmpty() && words.length() <= InnovationTexts.MAX_NAME && !ADDRESS.matcher(words).find();
    }
}
