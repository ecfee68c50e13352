package brussels.zinnova.shared;

import java.util.regex.Pattern;

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

    /** The text that was made neutral. */
    public static String original(String cell) {
        return NEUTRAL.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
