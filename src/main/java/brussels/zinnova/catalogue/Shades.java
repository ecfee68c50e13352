package brussels.zinnova.catalogue;

import java.util.List;
import java.util.stream.IntStream;

/** How a number is shown as a colour: by how large it is beside the largest, in steps of the same size. */
final class Shades {

    /** How many there are besides that of none, which is 0. */
    static final int COUNT = 4;

    private Shades() {}

    static int of(double number, double most) {
        return most == 0 ? 0 : (int) Math.ceil(COUNT * number / most);
    }

    /** The numbers that have one shade, both ends among them. */
    record Band(int shade, double from, double to) {}

    /** What every shade stands for between whole numbers; one that none has is absent. */
    static List<Band> ofWholeNumbers(int most) {
        return bands().mapToObj(shade -> new Band(shade, most * (shade - 1) / COUNT + 1, most * shade / COUNT))
                .filter(band -> band.from() <= band.to()).toList();
    }

    /** What every shade stands for between numbers of any kind, each band beginning where the one before ends. */
    static List<Band> of(double most) {
        return most == 0
                ? List.of()
                : bands().mapToObj(shade -> new Band(shade, most * (shade - 1) / COUNT, most * shade / COUNT)).toList();
    }

    private static IntStream bands() {
        return IntStream.rangeClosed(1, COUNT);
    }
}
