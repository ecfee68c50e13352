package brussels.zinnova.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.shared.Language;

/**
 * Asks one state of the index. {@code DrillSideways} is the semantics that visitors expect: OR inside a facet, AND
 * across facets, and the counts of a facet as if nothing were selected in it.
 */
final class CatalogueSearch {

    /** More words than anybody asks for; what comes behind them is not looked at. */
    static final int MAX_WORDS = 12;

    private static final Map<String, Float> WEIGHTS = Map.of(CatalogueDocument.NAME, 8f, CatalogueDocument.ACTOR, 4f,
            CatalogueDocument.TAGLINE, 2f, CatalogueDocument.TEXT, 1f);

    private static final SortField PUBLISHED = new SortField(CatalogueDocument.PUBLISHED, SortField.Type.LONG, true);
    private static final SortField STARTED = new SortField(CatalogueDocument.STARTED, SortField.Type.LONG, true);
    private static final SortField ID = new SortField(CatalogueDocument.ID, SortField.Type.STRING);
    private static final Sort NEWEST = new Sort(PUBLISHED, STARTED, ID);

    /** What a match is worth in another language than the page’s, or with accents left aside. */
    private static final float OTHER_LANGUAGE = 0.5f;

    private final IndexSearcher searcher;
    private final @Nullable SortedSetDocValuesReaderState facets;
    private final JsonMapper json;

    CatalogueSearch(IndexReader reader, JsonMapper json) throws IOException {
        this.searcher = new IndexSearcher(reader);
        this.json = json;
        // Lucene cannot make a state of facets that no entry has.
        this.facets = reader.numDocs() == 0
                ? null
                : new DefaultSortedSetDocValuesReaderState(reader, CatalogueDocument.facets());
    }

    SearchResult search(CatalogueQuery query) {
        SortedSetDocValuesReaderState state = facets;
        if (state == null) {
            return new SearchResult(0, List.of(), Map.of());
        }
        DrillDownQuery narrowed = new DrillDownQuery(CatalogueDocument.facets(), matching(query));
        query.selected().forEach(
                (facet, codes) -> codes.forEach(code -> narrowed.add(facet.parameter(), code)));
        long first = (query.page() - 1L) * CatalogueQuery.PAGE_SIZE;
        int wanted = (int) Math.min(first + CatalogueQuery.PAGE_SIZE, searcher.getIndexReader().maxDoc());
        try {
            var found = new DrillSideways(searcher, CatalogueDocument.facets(), state).search(narrowed,
                    new TopFieldCollectorManager(order(query), wanted, Integer.MAX_VALUE));
            TopFieldDocs top = found.collectorResult;
            return new SearchResult((int) top.totalHits.value(), read(top.scoreDocs, first), counts(found.facets));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The entries that have this value in an exact field, the newest first and no more than that many. */
    List<PublishedInnovation> newest(Term value, int most) {
        try {
            return read(searcher.search(new TermQuery(value), most, NEWEST).scoreDocs, 0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<PublishedInnovation> read(ScoreDoc[] hits, long from) throws IOException {
        List<PublishedInnovation> innovations = new ArrayList<>();
        for (int hit = (int) Math.min(from, hits.length); hit < hits.length; hit++) {
            innovations.add(CatalogueDocument.read(searcher.storedFields().document(hits[hit].doc), json));
        }
        return innovations;
    }

    private static Map<Facet, Map<String, Integer>> counts(Facets found) throws IOException {
        Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            FacetResult result = found.getAllChildren(facet.parameter());
            Map<String, Integer> options = new HashMap<>();
            if (result != null) {
                for (LabelAndValue option : result.labelValues) {
                    options.put(option.label, option.value.intValue());
                }
            }
            counts.put(facet, options);
        }
        return counts;
    }

    private static Sort order(CatalogueQuery query) {
        return switch (query.order()) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, PUBLISHED, STARTED, ID);
            case NEWEST -> NEWEST;
            case NAME -> new Sort(
                    new SortField(CatalogueDocument.nameOrder(query.language()), SortField.Type.STRING), ID);
        };
    }

    /** Every word must be there, in any part and any language; words without a meaning of their own only help. */
    private static Query matching(CatalogueQuery query) {
        List<String> words = Words.of(query.words());
        if (words.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.stream().limit(MAX_WORDS).distinct().forEach(word -> all.add(anywhere(word, query.language()),
                Words.isStopWord(word) ? Occur.SHOULD : Occur.MUST));
        return all.build();
    }

    private static Query anywhere(String word, Language page) {
        List<Query> places = new ArrayList<>();
        for (Language language : Language.values()) {
            List<String> stems = Words.stem(word, language);
            if (language != page && stems.stream().anyMatch(stem -> Words.isStopWord(stem, language))) {
                continue;
            }
            WEIGHTS.forEach((part, weight) -> places.add(new BoostQuery(all(Words.field(part, language), stems),
                    language == page ? weight : weight * OTHER_LANGUAGE)));
            places.add(new BoostQuery(all(Words.field(CatalogueDocument.UNACCENTED, language),
                    Words.unaccentedStem(word, language)), OTHER_LANGUAGE));
        }
        return new DisjunctionMaxQuery(places, 0f);
    }

    private static Query all(String field, List<String> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(new TermQuery(new Term(field, word)), Occur.MUST));
        return all.build();
    }
}
