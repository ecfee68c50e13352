package brussels.zinnova.catalogue;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Two facets crossed: a row for each code of one, a column for each code of the other. */
record HeatMap(List<String> columns, List<Row> rows) {

    /** How wide a cell is drawn, and how high, in the units of the drawing. */
    static final int CELL_WIDTH = 56;
    static final int CELL_HEIGHT = 34;

    /** How wide a letter is at most, along a row and, slanting, along each side. */
    private static final int LETTER = 9;
    private static final int SLANTED_LETTER = 7;
    private static final int MARGIN = 24;

    /** How many shades there are besides that of none. */
    static final int SHADES = 4;

    record Row(String label, List<Cell> cells) {}

    /** @param address the entries that have both codes; null where there are none */
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
        return x(columns.size()) + slanting();
    }

    public int height() {
        return y(rows.size());
    }

    /** Where a column begins: the labels of rows come first. */
    public int x(int column) {
        return MARGIN + LETTER * longest(rows.stream().map(Row::label)) + column * CELL_WIDTH;
    }

    /** Where a row begins: the labels of columns slant above. */
    public int y(int row) {
        return slanting() + row * CELL_HEIGHT;
    }

    private int slanting() {
        return MARGIN + SLANTED_LETTER * longest(columns.stream());
    }

    private static int longest(Stream<String> labels) {
        return labels.mapToInt(String::length).max().orElse(0);
    }
}
