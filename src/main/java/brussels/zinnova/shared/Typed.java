package brussels.zinnova.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, cleaned of what cannot be seen: control characters, marks of zero width, marks that turn the
 * direction of a text. Letters are composed (NFC), so that one word has one spelling. Never null.
 */
public final class Typed {

    /** Control, format and surrogate characters but the end of a line, numbers that are no character, blank signs. */
    private static final Pattern INVISIBLE = Pattern
            .compile(
                    "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{IsNoncharacter_Code_Point}\\u115f\\u1160\\u2800\\u3164\\uffa0\\x{1D159}&&[^\\n]]");
    /** Marks with no letter to stand on show nothing. */
    private static final Pattern ONLY_MARKS = Pattern.compile("[\\p{M}\\p{Z}\\s]*+");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|\\u0085|\\u2028|\\u2029");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Typed() {}

    /** A text of several lines, without space before or behind it. */
    public static String text(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String lines = LINE_END.matcher(typed).replaceAll("\n").replace('\t', ' ');
        String clean = stripped(Normalizer.normalize(INVISIBLE.matcher(lines).replaceAll(""), Normalizer.Form.NFC));
        return ONLY_MARKS.matcher(clean).matches() ? "" : clean;
    }

    /** A text of one line: whatever space stands in it, ends of lines too, is one space. */
    public static String line(@Nullable String typed) {
        return SPACES.matcher(text(typed)).replaceAll(" ");
    }

    /** Whether that is a UUID as the portal writes them. */
    public static boolean isUuid(String typed) {
        return UUID.matcher(typed).matches();
    }

    /** Codes that were ticked, each once and none empty. */
    public static List<String> codes(@Nullable List<? extends @Nullable String> typed) {
        return typed == null
                ? List.of()
                : typed.stream().filter(Objects::nonNull).map(Typed::line).filter(code -> !code.isEmpty()).distinct()
                        .toList();
    }

    /** No-break spaces at the ends go too, which {@link String#strip} leaves. */
    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
