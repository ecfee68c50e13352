package brussels.zinnova.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.catalogue.PublishedTerm;

/** Steps that lead into each other, drawn as stations on a ring, clockwise from the top. */
record Loop(List<Station> stations) {

    private static final double CENTRE_X = 240;
    private static final double CENTRE_Y = 178;
    private static final double RADIUS = 112;
    /** From the middle of a station to where its arrow begins and the one before it ends, as an angle. */
    private static final double GAP = Math.toRadians(18);
    /** From the middle of a station to its label: labels grow away from the ring, so that none meets another. */
    private static final double BESIDE = 36;
    private static final double INWARDS = 12;
    private static final double MIDDLE = 7;
    private static final double ABOVE = 38;
    private static final double BELOW = 50;

    /**
     * @param arrow the path of the arrow to the next station
     * @param anchor which end of its label is at the label’s place
     */
    record Station(PublishedTerm term, int number, String x, String y, String arrow, String labelX, String labelY,
            String anchor) {}

    /** A loop of these steps in their order, or nothing where there are none. */
    static @Nullable Loop of(List<PublishedTerm> steps) {
        return steps.isEmpty()
                ? null
                : new Loop(IntStream.range(0, steps.size())
                        .mapToObj(n -> station(steps.get(n), n, 2 * Math.PI / steps.size())).toList());
    }

    private static Station station(PublishedTerm term, int n, double apart) {
        double angle = n * apart;
        double x = x(angle);
        double y = y(angle);
        double side = Math.abs(Math.sin(angle)) < 0.1 ? 0 : Math.signum(Math.sin(angle));
        boolean beside = Math.abs(Math.sin(angle)) > 0.8;
        double labelX = x + side * (beside ? BESIDE : -INWARDS);
        double labelY = y + (beside ? MIDDLE : Math.cos(angle) > 0 ? -ABOVE : BELOW);
        return new Station(term, n + 1, number(x), number(y), arrow(angle + GAP, angle + apart - GAP),
                number(labelX), number(labelY), side == 0 ? "middle" : side > 0 ? "start" : "end");
    }

    private static String arrow(double from, double to) {
        return "M" + number(x(from)) + " " + number(y(from)) + "A" + number(RADIUS) + " " + number(RADIUS) + " 0 0 1 "
                + number(x(to)) + " " + number(y(to));
    }

    private static double x(double angle) {
        return CENTRE_X + RADIUS * Math.sin(angle);
    }

    private static double y(double angle) {
        return CENTRE_Y - RADIUS * Math.cos(angle);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
