package brussels.zinnova.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import brussels.zinnova.innovation.Twins;
import brussels.zinnova.innovation.Twins.Traits;

/** Rows of one file that may be the same innovation, by the scoring that the form and the desk go by. */
final class RowTwins {

    /** Of what many lines have in common nobody is told by more than the first of them. */
    private static final int COMPARED = 20;

    private final Map<String, List<Row>> byKey = new HashMap<>();

    private record Row(long line, Traits traits) {}

    /** The lines read before of which a row may be a twin, in their order. */
    List<Long> add(long line, Traits traits) {
        Row row = new Row(line, traits);
        List<Long> twins = Twins.keys(traits).stream()
                .flatMap(key -> byKey.getOrDefault(key, List.of()).stream().limit(COMPARED))
                .distinct().filter(before -> !Twins.reasons(traits, before.traits()).isEmpty()).map(Row::line).sorted()
                .toList();
        Twins.keys(traits).forEach(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(row));
        return twins;
    }
}
