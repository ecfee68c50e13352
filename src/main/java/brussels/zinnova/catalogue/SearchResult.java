package brussels.zinnova.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the catalogue answers to a {@link CatalogueQuery}.
 *
 * @param total how many entries match
 * @param innovations those of the page asked for; empty beyond the last page
 * @param counts for every counted facet how many entries each code would give, as if nothing were selected in that
 *         facet; a code that none of them has is absent
 * @param reading what its words were taken to mean
 */
record SearchResult(int total, List<PublishedInnovation> innovations, Map<Facet, Map<String, Integer>> counts,
        Reading reading) {

    /** How many entries a code would give. */
    int count(Facet facet, String code) {
        return counts.getOrDefault(facet, Map.of()).getOrDefault(code, 0);
    }

    /** The codes of a facet that any of them has. */
    Set<String> codes(Facet facet) {
        return counts.getOrDefault(facet, Map.of()).keySet();
    }
}
