package brussels.zinnova.curation;

import java.util.regex.Pattern;

import brussels.zinnova.shared.Typed;

/**
 * What a form of the desk was like when it was opened, as it comes back.
 *
 * @param version the version of what it is to change
 * @param opened the print of what stood in it, see {@link brussels.zinnova.innovation.FormPrint}
 */
record Opened(String version, String opened) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** A version that nothing has: whatever is done to it is a conflict. */
    private static final int NONE = -1;

    Opened {
        version = Typed.line(version);
        opened = Typed.line(opened);
    }

    int number() {
        return NUMBER.matcher(version).matches() ? Integer.parseInt(version) : NONE;
    }
}
