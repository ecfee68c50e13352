package brussels.zinnova.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
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

    private static final SortField PUBLISHED = new SortField(CatalogueDocument.PUBLISHED, SortField.Type.LONG, true);
    private static final SortField STARTED = new SortField(CatalogueDocument.STARTED, SortField.Type.LONG, true);
    private static final SortField QUALITY = new SortField(CatalogueDocument.QUALITY, SortField.Type.LONG, true);
    private static final SortField ID = new SortField(CatalogueDocument.ID, SortField.Type.STRING);
    private static final Sort RELEVANCE = new Sort(SortField.FIELD_SCORE, QUALITY, PUBLISHED, STARTED, ID);
    private static final Sort BEST = new Sort(QUALITY, PUBLISHED, STARTED, ID);
    private static final Sort NEWEST = new Sort(PUBLISHED, STARTED, ID);

    private static final Analyzer ANALYZER = Words.perField(CatalogueDocument.PARTS);

    /** How many words of an entry, those that tell it from others most, its neighbours are looked for by. */
    private static final int ALIKE_WORDS = 15;

    private final IndexSearcher searcher;
    private final QuestionReader questions;
    private final @Nullable SortedSetDocValuesReaderState facets;
    private final JsonMapper json;

    CatalogueSearch(IndexReader reader, JsonMapper json) throws IOException {
        this.searcher = new IndexSearcher(reader);
        this.questions = new QuestionReader(searcher);
        this.json = json;
        // Lucene cannot make a state of facets that no entry has.
        this.facets = reader.numDocs() == 0
                ? null
                : new DefaultSortedSetDocValuesReaderState(reader, CatalogueDocument.facets());
    }

    /** What the words of a query are taken to mean. */
    Reading read(CatalogueQuery query) {
        return questions.read(query.words(), query.language());
    }

    SearchResult search(CatalogueQuery query) {
        Reading reading = read(query);
        SortedSetDocValuesReaderState state = facets;
        return state == null
                ? new SearchResult(0, List.of(), Map.of(), reading)
                : CatalogueIndex.read(() -> search(query, reading, state));
    }

    private SearchResult search(CatalogueQuery query, Reading reading, SortedSetDocValuesReaderState state)
            throws IOException {
        long first = (query.page() - 1L) * CatalogueQuery.PAGE_SIZE;
        int wanted = (int) Math.min(first + CatalogueQuery.PAGE_SIZE, searcher.getIndexReader().maxDoc());
        var found = new DrillSideways(searcher, CatalogueDocument.facets(), state).search(narrowed(query, reading),
                new TopFieldCollectorManager(order(query), wanted, Integer.MAX_VALUE));
        TopFieldDocs top = found.collectorResult;
        return new SearchResult((int) top.totalHits.value(), read(top.scoreDocs, first), counts(found.facets),
                reading);
    }

    /** How many entries a query whose words are taken to mean that would find, without finding them. */
    int count(CatalogueQuery query, Reading reading) {
        return CatalogueIndex.read(() -> searcher.count(narrowed(query, reading)));
    }

    /**
     * The entries that a query whose words are taken to mean that finds and that stand at one point, the newest first
     * and no more than that many.
     */
    List<PublishedInnovation> located(CatalogueQuery query, Reading reading, int most) {
        return first(new BooleanQuery.Builder().add(narrowed(query, reading), Occur.FILTER)
                .add(new FieldExistsQuery(CatalogueDocument.LOCATED), Occur.FILTER).build(), most, NEWEST);
    }

    /** Whether any entry has this value in an exact field. */
    boolean has(Term value) {
        return CatalogueIndex.read(() -> searcher.count(new TermQuery(value))) > 0;
    }

    /** How often the codes of facets occur, alone and together. */
    CodePairs pairs() {
        return facets == null ? CodePairs.none() : CodePairs.count(facets);
    }

    private static DrillDownQuery narrowed(CatalogueQuery query, Reading reading) {
        DrillDownQuery narrowed = new DrillDownQuery(CatalogueDocument.facets(), reading.query());
        query.selected().forEach(
                (facet, codes) -> codes.forEach(code -> narrowed.add(facet.parameter(), code)));
        return narrowed;
    }

    /** The entries that have this value in an exact field, the newest first and no more than that many. */
    List<PublishedInnovation> newest(Term value, int most) {
        return first(new TermQuery(value), most, NEWEST);
    }

    /** The entries that a query finds, whichever page and order it asks for, the newest first. */
    List<PublishedInnovation> newest(CatalogueQuery query, int most) {
        return first(narrowed(query, read(query)), most, NEWEST);
    }

    /** The entries that a query finds, those first that can be relied on most, and no more than that many. */
    List<PublishedInnovation> best(Query query, int most) {
        return first(query, most, BEST);
    }

    /** Those that are nearest to an entry, the nearest first and no more than that many. */
    List<PublishedInnovation> related(PublishedInnovation innovation, int most) {
        return first(Related.query(innovation, CatalogueIndex.read(() -> alike(innovation))), most, RELEVANCE);
    }

    private Query alike(PublishedInnovation innovation) throws IOException {
        Language language = innovation.originalLanguage();
        String text = Stream.of(innovation.tagline(), innovation.answer(), innovation.need())
                .map(part -> part.in(language)).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        MoreLikeThis alike = new MoreLikeThis(searcher.getIndexReader());
        alike.setAnalyzer(ANALYZER);
        alike.setMinTermFreq(1);
        alike.setMinDocFreq(2);
        alike.setMaxQueryTerms(ALIKE_WORDS);
        return alike.like(Words.field(CatalogueDocument.TEXT, language), new StringReader(text));
    }

    private List<PublishedInnovation> first(Query query, int most, Sort order) {
        return CatalogueIndex.read(() -> read(searcher.search(query, most, order).scoreDocs, 0));
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
        for (Facet facet : Facet.counted()) {
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
            case RELEVANCE -> RELEVANCE;
            case NEWEST -> NEWEST;
            case NAME -> new Sort(
                    new SortField(CatalogueDocument.nameOrder(query.language()), SortField.Type.STRING), ID);
        };
    }
}
