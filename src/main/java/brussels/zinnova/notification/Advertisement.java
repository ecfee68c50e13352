package brussels.zinnova.notification;

import java.util.regex.Pattern;

import brussels.zinnova.innovation.InnovationTexts;

/** What a mail must not carry that goes to an address somebody has typed: whoever gets it may have asked for nothing. */
final class Advertisement {

    /** Of a page, with or without what browsers add, written with any dot that they take for one. */
    private static final Pattern ADDRESS = Pattern.compile("(?U)://|\\w[.．。｡]\\w");
    /** A number to call, with or without spaces; a year or a house number is none. */
    private static final Pattern NUMBER = Pattern
            .compile("(?<![\\w-])[+0](?:\\d{1,3}(?:[ ./]\\d{2,})+|\\d{8,})");

    private Advertisement() {}

    /** Whether there are words that are hardly one: short, without an address or a number to call. */
    static boolean isUnlikely(String words) {
        return !words.isEmpty() && words.length() <= InnovationTexts.MAX_NAME && !ADDRESS.matcher(words).find()
                && !NUMBER.matcher(words).find();
    }
}
