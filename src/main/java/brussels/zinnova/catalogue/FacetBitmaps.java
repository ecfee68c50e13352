package brussels.zinnova.catalogue;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which entries have which code: a bitmap for every code of a counted facet, in which each entry of one state of the
 * index has the bit of its document. All that facets are asked, how many and which ones, are intersections of these.
 */
final class FacetBitmaps {

    private final IndexReader reader;
    private final FixedBitSet all;
    private final Map<Facet, SortedMap<String, FixedBitSet>> bitmaps = new EnumMap<>(Facet.class);

    FacetBitmaps(IndexReader reader) throws IOException {
        this.reader = reader;
        this.all = new FixedBitSet(reader.maxDoc());
        Bits live = MultiBits.getLiveDocs(reader);
        for (int document = 0; document < reader.maxDoc(); document++) {
            if (live == null || live.get(document)) {
                all.set(document);
            }
        }
        for (Facet facet : Facet.counted()) {
            bitmaps.put(facet, read(facet));
        }
    }

    private SortedMap<String, FixedBitSet> read(Facet facet) throws IOException {
        SortedMap<String, FixedBitSet> codes = new TreeMap<>();
        Terms terms = MultiTerms.getTerms(reader, CatalogueDocument.field(facet));
        if (terms != null) {
            TermsEnum each = terms.iterator();
            while (each.next() != null) {
                FixedBitSet entries = entries(each.postings(null, PostingsEnum.NONE));
                if (!entries.scanIsEmpty()) {
                    codes.put(each.term().utf8ToString(), entries);
                }
            }
        }
        return codes;
    }

    private FixedBitSet entries(@Nullable DocIdSetIterator found) throws IOException {
        FixedBitSet entries = none();
        if (found != null) {
            entries.or(found);
            entries.and(all);
        }
        return entries;
    }

    /** A new bitmap for as many entries, with none in it. */
    FixedBitSet none() {
        return new FixedBitSet(all.length());
    }

    /** Those that have one of the codes in each of these facets. */
    FixedBitSet having(Map<Facet, Set<String>> selected) {
        FixedBitSet having = all.clone();
        selected.forEach((facet, codes) -> {
            FixedBitSet any = none();
            codes.forEach(code -> any.or(entries(facet, code)));
            having.and(any);
        });
        return having;
    }

    /** Codes that are not counted are too many to keep a bitmap of each. */
    private FixedBitSet entries(Facet facet, String code) {
        if (facet.isCounted()) {
            FixedBitSet known = of(facet).get(code);
            return known == null ? none() : known;
        }
        Term term = CatalogueDocument.term(facet, code);
        return CatalogueIndex.read(() -> entries(
                MultiTerms.getTermPostingsEnum(reader, term.field(), term.bytes(), PostingsEnum.NONE)));
    }

    /** The codes of a counted facet that any entry has, in their order as text. */
    Collection<String> codes(Facet facet) {
        return of(facet).keySet();
    }

    /** How many of these entries have each code of a counted facet; a code that none of them has is absent. */
    Map<String, Integer> counts(Facet facet, FixedBitSet entries) {
        Map<String, Integer> counts = new HashMap<>();
        of(facet).forEach((code, having) -> {
            int count = (int) FixedBitSet.intersectionCount(having, entries);
            if (count > 0) {
                counts.put(code, count);
            }
        });
        return counts;
    }

    /** How many entries have the code of a counted facet. */
    int count(Facet facet, String code) {
        return count(facet, code, facet, code);
    }

    /** How many entries have both codes, each of a counted facet. */
    int count(Facet facet, String code, Facet otherFacet, String otherCode) {
        FixedBitSet one = of(facet).get(code);
        FixedBitSet other = of(otherFacet).get(otherCode);
        return one == null || other == null ? 0 : (int) FixedBitSet.intersectionCount(one, other);
    }

    private SortedMap<String, FixedBitSet> of(Facet facet) {
        return bitmaps.getOrDefault(facet, Collections.emptySortedMap());
    }
}
