package brussels.zinnova.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Numbers drawn as bars, one below the other. */
record Bars(List<Bar> bars) {

    /** How high a bar is with its label, in pixels. */
    static final int HEIGHT = 48;

    /** How wide the longest bar is, in percent of the drawing; the rest is for the number beside it. */
    static final double FULL = 80;

    /**
     * @param width in percent of the drawing
     * @param address the entries that it counts; null where there are none
     */
    record Bar(String label, int count, double width, @Nullable String address) {}

    public int height() {
        return bars.size() * HEIGHT;
    }

    /** Where a bar begins. */
    public int y(int bar) {
        return bar * HEIGHT;
    }
}
