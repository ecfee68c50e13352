package brussels.zinnova.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Codes of facets crossed: a row for each of some, a column for each of the others. All lengths are in pixels. */
public record HeatMap(List<Label> columns, List<Row> rows) {

    /** How far cells stand apart from the beginning of one to that of the next, and how large they are themselves. */
    private static final int STEP_ACROSS = 44;
    private static final int STEP_DOWN = 36;
    private static final int GAP = 3;

    /** So many letters of a label stand on one line beside a row and, slanting, above a column; each is that wide. */
    private static final int ROW_LETTERS = 16;
    private static final int COLUMN_LETTERS = 26;
    private static final double LETTER = 7.6;
    private static final int LINE = 16;
    private static final int MARGIN = 12;

    /** The slope of the labels of columns, in degrees from level. */
    private static final int SLOPE = 60;

    /** A label on two lines at most, broken behind a space or a hyphen where it would be too long for one. */
    record Label(String text, List<String> lines) {

        private static final int LINES = 2;
        private static final Pattern BREAK = Pattern.compile("(?<=[\\s-])");

        private static Label of(String text, int letters) {
            List<String> lines = new ArrayList<>();
            for (String piece : BREAK.split(text)) {
                String longer = lines.isEmpty() ? piece : lines.getLast() + piece;
                if (lines.isEmpty() || longer.strip().length() > letters) {
                    lines.add(piece);
                } else {
                    lines.set(lines.size() - 1, longer);
                }
            }
            return lines.size() > LINES
                    ? of(text, letters + 1)
                    : new Label(text, lines.stream().map(String::strip).toList());
        }

        static Label ofRow(String text) {
            return of(text, ROW_LETTERS);
        }

        static Label ofColumn(String text) {
            return of(text, COLUMN_LETTERS);
        }

        /** Where a line begins, so that all of them together stand around the middle. */
        public int offset(int line) {
            return LINE * line - LINE * (lines.size() - 1) / 2;
        }
    }

    record Row(Label label, List<Cell> cells) {}

    /**
     * @param shade as {@link Shades} numbers them
     * @param address the entries that have both codes; null where there are none
     */
    record Cell(int count, int shade, @Nullable String address) {}

    /** How many cells have no entry. */
    public long empty() {
        return rows.stream().flatMap(row -> row.cells().stream()).filter(cell -> cell.count() == 0).count();
    }

    /** How many cells there are. */
    public int size() {
        return rows.size() * columns.size();
    }

    /** Slanting labels of the last columns reach beyond them. */
    public int width() {
        return x(columns.size()) + (int) (slanting() * Math.cos(Math.toRadians(SLOPE))) + LINE;
    }

    public int height() {
        return y(rows.size());
    }

    /** Where a column begins: the labels of rows come first. */
    public int x(int column) {
        return MARGIN + (int) longest(rows.stream().map(Row::label)) + column * STEP_ACROSS;
    }

    /** Where a row begins: the labels of columns slant above. */
    public int y(int row) {
        return LINE + (int) (slanting() * Math.sin(Math.toRadians(SLOPE))) + row * STEP_DOWN;
    }

    public int cellWidth() {
        return STEP_ACROSS - GAP;
    }

    public int cellHeight() {
        return STEP_DOWN - GAP;
    }

    public int slope() {
        return SLOPE;
    }

    private double slanting() {
        return MARGIN + longest(columns.stream());
    }

    private static double longest(Stream<Label> labels) {
        return LETTER * labels.flatMap(label -> label.lines().stream()).mapToInt(String::length).max().orElse(0);
    }
}
