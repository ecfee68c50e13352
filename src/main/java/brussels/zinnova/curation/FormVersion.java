package brussels.zinnova.curation;

import java.util.regex.Pattern;

/** The version that a form was filled for, as it comes back. */
final class FormVersion {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** A version that nothing has: whatever is done to it is a conflict. */
    private static final int NONE = -1;

    private FormVersion() {}

    static int of(String sent) {
        return NUMBER.matcher(sent).matches() ? Integer.parseInt(sent) : NONE;
    }
}
