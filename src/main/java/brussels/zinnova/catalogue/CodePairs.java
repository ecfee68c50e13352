package brussels.zinnova.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;

/**
 * How many entries have a code of a facet, and how many have two codes together, counted once over the whole catalogue:
 * what the figures and the pages of terms are drawn from.
 */
final class CodePairs {

    private final Map<String, Map<String, Integer>> ordinals = new HashMap<>();
    private final int[][] counts;

    private CodePairs(int codes) {
        this.counts = new int[codes][codes];
    }

    /** Those of an empty catalogue. */
    static CodePairs none() {
        return new CodePairs(0);
    }

    static CodePairs count(SortedSetDocValuesReaderState state) {
        try {
            SortedSetDocValues codes = state.getDocValues();
            CodePairs pairs = new CodePairs((int) codes.getValueCount());
            for (int ordinal = 0; ordinal < codes.getValueCount(); ordinal++) {
                String[] path = FacetsConfig.stringToPath(codes.lookupOrd(ordinal).utf8ToString());
                if (path.length == 2) {
                    pairs.ordinals.computeIfAbsent(path[0], any -> new TreeMap<>()).put(path[1], ordinal);
                }
            }
            pairs.countAll(codes, state.getReader());
            return pairs;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void countAll(SortedSetDocValues codes, IndexReader reader) throws IOException {
        Bits live = MultiBits.getLiveDocs(reader);
        int[] own = new int[counts.length];
        for (int document = codes.nextDoc(); document < reader.maxDoc(); document = codes.nextDoc()) {
            if (live == null || live.get(document)) {
                int size = codes.docValueCount();
                for (int n = 0; n < size; n++) {
                    own[n] = (int) codes.nextOrd();
                }
                for (int one = 0; one < size; one++) {
                    for (int other = 0; other < size; other++) {
                        counts[own[one]][own[other]]++;
                    }
                }
            }
        }
    }

    /** The codes of a facet that any entry has, in their order as text. */
    Collection<String> codes(Facet facet) {
        return ordinals(facet).keySet().stream().filter(code -> count(facet, code) > 0).toList();
    }

    /** How many entries have the code. */
    int count(Facet facet, String code) {
        return count(facet, code, facet, code);
    }

    /** How many entries have both codes. */
    int count(Facet facet, String code, Facet otherFacet, String otherCode) {
        Integer one = ordinals(facet).get(code);
        Integer other = ordinals(otherFacet).get(otherCode);
        return one == null || other == null ? 0 : counts[one][other];
    }

    private Map<String, Integer> ordinals(Facet facet) {
        return ordinals.getOrDefault(facet.parameter(), Map.of());
    }
}
