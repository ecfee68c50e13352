package brussels.zinnova.web;

import java.util.regex.Pattern;

/** The version of something that a form began with, as the form sends it back. */
public final class Versions {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** A version that nothing has: whatever is done to it is a conflict. */
    private static final int NONE = -1;

    private Versions() {}

    /** The number that came back; one that nothing has where it is none. */
    public static int of(String sent) {
        return NUMBER.matcher(sent).matches() ? Integer.parseInt(sent) : NONE;
    }
}
