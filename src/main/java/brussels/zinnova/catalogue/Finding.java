package brussels.zinnova.catalogue;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.FixedBitSet;

/**
 * Collects in one turn what a page shows and what its facets count; scores are worked out for those entries alone that the
 * search is narrowed to. It is for a searcher without threads of its own: all collectors share one bitmap.
 */
final class Finding implements CollectorManager<Finding.Narrowed, Found> {

    private final FixedBitSet wanted;
    private final FixedBitSet regardless;
    private final TopFieldCollectorManager first;

    /**
     * @param wanted the entries that the search is narrowed to
     * @param most how many of the first are told, at least one
     */
    Finding(FixedBitSet wanted, Sort order, int most) {
        this.wanted = wanted;
        this.regardless = new FixedBitSet(wanted.length());
        // Nothing may be passed over: what is no longer competitive still counts.
        this.first = new TopFieldCollectorManager(order, most, Integer.MAX_VALUE);
    }

    @Override
    public Narrowed newCollector() {
        return new Narrowed(first.newCollector());
    }

    @Override
    public Found reduce(Collection<Narrowed> collectors) throws IOException {
        List<TopFieldCollector> all = collectors.stream().map(collector -> collector.first).toList();
        TopFieldDocs docs = first.reduce(all);
        return new Found((int) docs.totalHits.value(), docs.scoreDocs, regardless);
    }

    /** Hands on the entries that are wanted. */
    final class Narrowed extends FilterCollector {

        private final TopFieldCollector first;

        private Narrowed(TopFieldCollector first) {
            super(first);
            this.first = first;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            return new FilterLeafCollector(super.getLeafCollector(leaf)) {

                @Override
                public void collect(int document) throws IOException {
                    regardless.set(leaf.docBase + document);
                    if (wanted.get(leaf.docBase + document)) {
                        super.collect(document);
                    }
                }
            };
        }
    }
}
