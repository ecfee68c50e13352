package brussels.zinnova.catalogue;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.springframework.util.MultiValueMap;

import brussels.zinnova.vocabulary.Scheme;

/** The codes of every facet in the parameters of a catalogue page: those that exist, and those that do not. */
final class TickedCodes {

    /** More than anybody ticks, in all facets together; what is collected counts apart. */
    private static final int MOST = 40;
    /** So many of one facet are looked up at all, of which some may not exist or be the same. */
    private static final int MOST_LOOKED_AT = 2 * MOST;

    private final CatalogueSnapshot snapshot;
    private final Map<Facet, Set<String>> selected = new EnumMap<>(Facet.class);
    private final Set<IgnoredCode> ignored = new LinkedHashSet<>();
    private boolean crowded;

    TickedCodes(MultiValueMap<String, String> parameters, CatalogueSnapshot snapshot) {
        this.snapshot = snapshot;
        for (Facet facet : Facet.values()) {
            read(facet, parameters.getOrDefault(facet.parameter(), List.of()).stream().distinct().toList());
        }
    }

    /** What narrows the catalogue, each facet in its order. */
    Map<Facet, Set<String>> selected() {
        return selected;
    }

    /** What does not exist, in the order of the facets. */
    Set<IgnoredCode> ignored() {
        return ignored;
    }

    /** Whether there was more than is looked at. */
    boolean isCrowded() {
        return crowded;
    }

    private void read(Facet facet, List<String> typed) {
        List<String> codes = typed.stream().limit(MOST_LOOKED_AT).map(code -> current(facet, code)).distinct().toList();
        Predicate<String> exists = snapshot.has(facet);
        codes.stream().filter(exists.negate()).map(code -> IgnoredCode.of(facet.parameter(), code))
                .forEach(ignored::add);
        List<String> known = known(facet, codes, exists);
        int room = facet == Facet.ENTRY
                ? CatalogueQuery.COLLECTION_SIZE
                : MOST - selected.values().stream().mapToInt(Set::size).sum();
        crowded |= typed.size() > MOST_LOOKED_AT || known.size() > room;
        if (!known.isEmpty() && room > 0) {
            selected.put(facet, new LinkedHashSet<>(known.subList(0, Math.min(known.size(), room))));
        }
    }

    /** What a code or the address of an entry or an actor is called by now. */
    private String current(Facet facet, String code) {
        Scheme scheme = facet.scheme();
        return scheme == null ? snapshot.current(facet, code) : snapshot.vocabulary().current(scheme, code);
    }

    /** What somebody has collected is nothing if all of it is gone, and not the whole catalogue. */
    private static List<String> known(Facet facet, List<String> codes, Predicate<String> exists) {
        List<String> known = codes.stream().filter(exists).toList();
        return facet == Facet.ENTRY && known.isEmpty() ? codes : known;
    }
}
