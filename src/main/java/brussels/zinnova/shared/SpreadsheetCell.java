package brussels.zinnova.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text in a table that somebody may open in a spreadsheet, which takes what begins like a formula for one. */
public final class SpreadsheetCell {

    /** What a spreadsheet would take for a formula, or what stands for that. */
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r＝＋－＠].*");
    private static final Pattern NEUTRAL = Pattern.compile("(?s)'+[=+\\-@\\t\\r＝＋－＠].*");

    /**
     * The same behind what some spreadsheets take for the end of a cell, whose separator is a semicolon: they need not heed
     * quotes that stand within a cell of theirs. On a new line a hyphen before a space begins an item, and no formula.
     */
    private static final String WITHIN = "[;\\t][ \"]*%1$s(?='*[=+\\-@＝＋－＠])|[\\n\\r][ \"]*%1$s(?='*(?:[=+@＝＋＠]|[-－]\\S))";
    private static final Pattern FORMULA_WITHIN = Pattern.compile(WITHIN.formatted(""));
    private static final Pattern NEUTRAL_WITHIN = Pattern.compile(WITHIN.formatted("'"));

    private SpreadsheetCell() {}

    /** A text as no spreadsheet takes it for a formula. */
    public static String neutral(String cell) {
        String within = !endsWithin(cell)
                ? cell
                : FORMULA_WITHIN.matcher(cell)
                        .replaceAll(found -> Matcher.quoteReplacement(found.group() + "'"));
        return FORMULA.matcher(cell).matches() ? "'" + within : within;
    }

    /** Several texts as one cell: semicolons between them, a backslash before one within a text, and before a backslash. */
    public static String list(Stream<String> items) {
        return items.map(item -> item.replace("\\", "\\\\").replace(";", "\\;")).collect(Collectors.joining(";"));
    }

    /** Most texts have no such end, and looking for one is much faster than for what stands behind it. */
    private static boolean endsWithin(String cell) {
        return cell.indexOf(';') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('\t') >= 0 || cell.indexOf('\r') >= 0;
    }

    /** The text that was made neutral. */
    public static String original(String cell) {
        String whole = NEUTRAL.matcher(cell).matches() ? cell.substring(1) : cell;
        return NEUTRAL_WITHIN.matcher(whole)
                .replaceAll(found -> Matcher
                        .quoteReplacement(found.group().substring(0, found.group().length() - 1)));
    }
}
