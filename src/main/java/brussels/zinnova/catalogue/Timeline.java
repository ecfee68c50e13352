package brussels.zinnova.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Numbers of consecutive years drawn as columns, from left to right; a year without any is a gap. Widths are in percent,
 * so that letters keep their size however narrow the screen is; heights in pixels.
 *
 * @param first the first year
 * @param last the last one, not before it
 */
public record Timeline(int first, int last, List<Column> columns) {

    private static final int HEIGHT = 160;
    private static final int BELOW = 28;

    /** No more names of years than stand side by side on a phone. */
    private static final int TICKS = 5;
    private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 50, 100);

    /**
     * @param label the year
     * @param height in pixels
     * @param address the entries of that year
     */
    record Column(int year, String label, int count, int height, String address) {}

    /**
     * The timeline of these numbers.
     *
     * @param counts how many there are in each year that has any; at least one year
     * @param address where a year leads
     */
    static Timeline of(SortedMap<Integer, Integer> counts, IntFunction<String> address) {
        int most = Collections.max(counts.values());
        return new Timeline(counts.firstKey(), counts.lastKey(), counts.entrySet().stream().map(year -> new Column(
                year.getKey(), year.getKey().toString(), year.getValue(), HEIGHT * year.getValue() / most,
                address.apply(year.getKey()))).toList());
    }

    /** How many there are in all years. */
    public int total() {
        return columns.stream().mapToInt(Column::count).sum();
    }

    public int height() {
        return HEIGHT + BELOW;
    }

    /** Where the columns stand. */
    public int ground() {
        return HEIGHT;
    }

    /** Where the column of a year begins. */
    public double x(int year) {
        return (year - first) * width();
    }

    /** How wide a column is. */
    public double width() {
        return 100.0 / (last - first + 1);
    }

    /** The years that are named below. */
    public List<Integer> ticks() {
        int step = STEPS.stream().filter(years -> (last - first) / years < TICKS).findFirst().orElse(STEPS.getLast());
        return IntStream.rangeClosed(first, last).filter(year -> year % step == 0).boxed().toList();
    }
}
