package brussels.zinnova.shared;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text in a table that somebody may open in a spreadsheet, which takes what begins like a formula for one. */
public final class SpreadsheetCell {

    /** What a spreadsheet would take for a formula, or what stands for that. */
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r＝＋－＠].*");
    private static final Pattern NEUTRAL = Pattern.compile("(?s)'+[=+\\-@\\t\\r＝＋－＠].*");

    private SpreadsheetCell() {}

    /** A text as no spreadsheet takes it for a formula. */
    public static String neutral(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** Several texts as one cell: semicolons between them, a backslash before one within a text, and before a backslash. */
    public static String list(Stream<String> items) {
        return items.map(item -> item.replace("\\", "\\\\").replace(";", "\\;")).collect(Collectors.joining(";"));
    }

    /** The text that was made neutral. */
    public static String original(String cell) {
        return NEUTRAL.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
