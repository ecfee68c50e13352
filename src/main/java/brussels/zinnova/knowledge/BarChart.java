package brussels.zinnova.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Shares drawn as bars, one below the other under the names of their groups. Heights are in pixels and widths in
 * percent, so that letters keep their size however narrow the screen is.
 *
 * @param height of the whole
 * @param full how wide a hundred percent is; the rest is for the number beside the bar
 */
record BarChart(List<Group> groups, int height, double full) {

    private static final int TITLE = 44;
    private static final int BAR = 48;
    private static final int BETWEEN = 12;
    private static final double FULL = 74;

    /** @param top how far down its title begins */
    record Group(String code, int top, List<Bar> bars) {}

    /**
     * @param top how far down its label begins
     * @param width of the bar, in percent of the whole drawing
     */
    record Bar(String code, double percent, int top, double width) {}

    /** A chart of these shares, in their order. */
    static BarChart of(DigitalUse... shares) {
        List<Group> groups = new ArrayList<>();
        int top = 0;
        for (DigitalUse.Group group : DigitalUse.Group.values()) {
            List<Bar> bars = new ArrayList<>();
            int next = top + TITLE;
            for (DigitalUse share : Arrays.stream(shares).filter(share -> share.group() == group).toList()) {
                bars.add(new Bar(share.code(), share.percent(), next, share.percent() * FULL / 100));
                next += BAR;
            }
            groups.add(new Group(group.code(), top, bars));
            top = next + BETWEEN;
        }
        return new BarChart(groups, top - BETWEEN, FULL);
    }
}
