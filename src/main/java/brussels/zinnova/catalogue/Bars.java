package brussels.zinnova.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Numbers drawn as bars, one below the other. */
public record Bars(List<Bar> bars) {

    /** How high a bar is with its label, in pixels. */
    private static final int HEIGHT = 48;

    /** How wide the longest bar is, in percent of the drawing; the rest is for the number beside it. */
    private static final double FULL = 80;

    /**
     * One number.
     *
     * @param address of what it counts; null where that has none
     */
    public record Count(String label, int count, @Nullable String address) {}

    /**
     * One bar.
     *
     * @param width in percent of the drawing
     * @param address of what it counts; null where that has none
     */
    public record Bar(String label, int count, double width, @Nullable String address) {}

    /** These numbers, beside the largest of them. */
    public static Bars of(List<Count> counts) {
        int most = Math.max(1, counts.stream().mapToInt(Count::count).max().orElse(0));
        return new Bars(counts.stream()
                .map(one -> new Bar(one.label(), one.count(), FULL * one.count() / most, one.address())).toList());
    }

    /** In pixels. */
    public int height() {
        return bars.size() * HEIGHT;
    }

    /** Where a bar begins. */
    public int y(int bar) {
        return bar * HEIGHT;
    }
}
