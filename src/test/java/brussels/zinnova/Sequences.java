package brussels.zinnova;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything that can happen, in every order: for properties that must hold whatever does. */
public final class Sequences {

    private Sequences() {}

    /** Every sequence of these up to a length, the empty one too. */
    public static <T> Stream<List<T>> upTo(int length, List<T> steps) {
        return IntStream.rangeClosed(0, length).boxed().flatMap(exactly -> of(exactly, steps));
    }

    private static <T> Stream<List<T>> of(int length, List<T> steps) {
        return length == 0
                ? Stream.of(List.of())
                : of(length - 1, steps).flatMap(first -> steps.stream()
                        .map(last -> Stream.concat(first.stream(), Stream.of(last)).toList()));
    }
}
