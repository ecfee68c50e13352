package brussels.zinnova.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.innovation.Twins;
import brussels.zinnova.innovation.Twins.Traits;

/**
 * Asks one state of the index. Codes narrow as visitors expect: OR inside a facet, AND across facets, and the counts of a
 * facet are as if nothing were selected in it.
 */
final class CatalogueSearch {

    private static final SortField PUBLISHED = new SortField(CatalogueDocument.PUBLISHED, SortField.Type.LONG, true);
    private static final SortField STARTED = new SortField(CatalogueDocument.STARTED, SortField.Type.LONG, true);
    private static final SortField QUALITY = new SortField(CatalogueDocument.QUALITY, SortField.Type.LONG, true);
    private static final SortField ID = new SortField(CatalogueDocument.ID, SortField.Type.STRING);
    private static final Sort RELEVANCE = new Sort(SortField.FIELD_SCORE, QUALITY, PUBLISHED, STARTED, ID);
    private static final Sort BEST = new Sort(QUALITY, PUBLISHED, STARTED, ID);
    private static final Sort NEWEST = new Sort(PUBLISHED, STARTED, ID);

    private static final Sort BY_REVISION = new Sort(
            LongField.newSortField(CatalogueDocument.REVISION, false, SortedNumericSelector.Type.MIN), ID);

    /** So many entries are compared by their traits, found by no more than so many words; so many twins are told. */
    private static final int TWIN_CANDIDATES = 50;
    private static final int TWIN_KEYS = 40;
    private static final int TWINS = 3;

    /** A word of fewer letters is another one with a slip in it. */
    private static final int FORGIVEN = 5;

    private final IndexSearcher searcher;
    private final QuestionReader questions;
    private final FacetBitmaps bitmaps;
    private final JsonMapper json;

    CatalogueSearch(IndexReader reader, JsonMapper json) throws IOException {
        this.searcher = new IndexSearcher(reader);
        this.questions = new QuestionReader(searcher);
        this.json = json;
        this.bitmaps = new FacetBitmaps(reader);
    }

    /** What the words of a query are taken to mean. */
    Reading read(CatalogueQuery query) {
        return questions.read(query.words(), query.language());
    }

    /** The words of a query with those that they resemble in place of those that no entry has. */
    Optional<String> resembling(String words) {
        return questions.resembling(words);
    }

    SearchResult search(CatalogueQuery query) {
        Reading reading = read(query);
        long first = (query.page() - 1L) * query.pageSize();
        int most = (int) Math.min(first + query.pageSize(), Math.max(1, searcher.getIndexReader().maxDoc()));
        Found found = find(reading.query(), query.selected(), order(query), most);
        return new SearchResult(found.total(), read(found.first(), first), counts(query, found.regardless()), reading);
    }

    private Found find(Query words, Map<Facet, Set<String>> selected, Sort order, int most) {
        return CatalogueIndex.read(
                () -> searcher.search(words, new Finding(bitmaps.having(selected), order, most)));
    }

    /** How many entries a query whose words are taken to mean that would find, without finding them. */
    int count(CatalogueQuery query, Reading reading) {
        return find(reading.query(), query.selected(), NEWEST, 1).total();
    }

    /**
     * The entries that a query whose words are taken to mean that finds and that stand at one point, the newest first
     * and no more than that many.
     */
    List<PublishedInnovation> located(CatalogueQuery query, Reading reading, int most) {
        return read(find(both(reading.query(), new FieldExistsQuery(CatalogueDocument.LOCATED)), query.selected(),
                NEWEST, most).first(), 0);
    }

    /** Whether any entry has this value in an exact field. */
    boolean has(Term value) {
        return count(value) > 0;
    }

    /** How many entries have this value in an exact field. */
    int count(Term value) {
        return CatalogueIndex.read(() -> searcher.count(new TermQuery(value)));
    }

    /** The codes of a facet that any entry has and that come behind one in their order as text. */
    List<String> codesAfter(Facet facet, String code, int most) {
        return CatalogueIndex.read(() -> {
            List<String> codes = new ArrayList<>();
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), CatalogueDocument.field(facet));
            if (terms == null) {
                return codes;
            }
            TermsEnum each = terms.iterator();
            // No code has a character below this one.
            boolean more = each.seekCeil(new BytesRef(code + "\0")) != TermsEnum.SeekStatus.END;
            for (BytesRef next = more ? each.term() : null; next != null && codes.size() < most; next = each.next()) {
                String found = next.utf8ToString();
                if (has(CatalogueDocument.term(facet, found))) {
                    codes.add(found);
                }
            }
            return codes;
        });
    }

    /** Which entries have which code. */
    FacetBitmaps bitmaps() {
        return bitmaps;
    }

    /** The entries in the order of the index, some of them left out at the beginning, each read when its turn comes. */
    Stream<PublishedInnovation> all(long from, long most) {
        IndexReader reader = searcher.getIndexReader();
        return reader.leaves().stream().flatMapToInt(leaf -> {
            Bits live = leaf.reader().getLiveDocs();
            return IntStream.range(0, leaf.reader().maxDoc()).filter(doc -> live == null || live.get(doc))
                    .map(doc -> leaf.docBase + doc);
        }).skip(from).limit(most).mapToObj(this::read);
    }

    /** The entries that have this value in an exact field, the newest first and no more than that many. */
    List<PublishedInnovation> newest(Term value, int most) {
        return first(new TermQuery(value), most, NEWEST);
    }

    /**
     * The entries that a query whose words are taken to mean that finds, whichever page and order it asks for, the newest
     * first and no more than that many.
     */
    List<PublishedInnovation> newest(CatalogueQuery query, Reading reading, int most) {
        return read(find(reading.query(), query.selected(), NEWEST, most).first(), 0);
    }

    /** Some of those that a query finds, its words taken to mean that, in the order that it asks for, counted from 0. */
    SelectedPage page(CatalogueQuery query, Reading reading, int from, int most) {
        Found found = find(reading.query(), query.selected(), order(query), from + most);
        return new SelectedPage(found.total(), read(found.first(), from));
    }

    /** Those that came in after a revision, the newest first and no more than that many. */
    SelectedPage cameSince(CatalogueQuery query, Reading reading, long revision, int most) {
        Found found = find(both(reading.query(), after(CatalogueDocument.FIRST_REVISION, revision)), query.selected(),
                NEWEST, most);
        return new SelectedPage(found.total(), read(found.first(), 0));
    }

    /** Those that changed after a revision, or in it but with a larger id, in the order of both. */
    List<PublishedInnovation> changedSince(CatalogueQuery query, Reading reading, long revision, @Nullable UUID after,
            int most) {
        BooleanQuery.Builder later = new BooleanQuery.Builder()
                .add(after(CatalogueDocument.REVISION, revision), Occur.SHOULD);
        if (after != null) {
            later.add(both(LongField.newExactQuery(CatalogueDocument.REVISION, revision),
                    TermRangeQuery.newStringRange(CatalogueDocument.ID, after.toString(), null, false, true)),
                    Occur.SHOULD);
        }
        return read(find(both(reading.query(), later.build()), query.selected(), BY_REVISION, most).first(), 0);
    }

    private static Query after(String field, long revision) {
        return LongField.newRangeQuery(field, revision + 1, Long.MAX_VALUE);
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
    }

    /** All that a query finds, its words taken to mean that, in the order of the index, each read when its turn comes. */
    Stream<PublishedInnovation> all(CatalogueQuery query, Reading reading) {
        FixedBitSet found = find(reading.query(), query.selected(), NEWEST, 1).regardless();
        found.and(bitmaps.having(query.selected()));
        return IntStream.iterate(next(found, 0), document -> document != DocIdSetIterator.NO_MORE_DOCS,
                document -> next(found, document + 1)).mapToObj(this::read);
    }

    private static int next(FixedBitSet documents, int from) {
        return from < documents.length() ? documents.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    /** The entries that a query finds, those first that can be relied on most, and no more than that many. */
    List<PublishedInnovation> best(Query query, int most) {
        return first(query, most, BEST);
    }

    /** Those that are nearest to an entry, the nearest first and no more than that many. */
    List<PublishedInnovation> related(PublishedInnovation innovation, int most) {
        return first(CatalogueIndex.read(() -> Related.query(innovation, searcher.getIndexReader())), most, RELEVANCE);
    }

    /** Those that may be the same as what has these traits, those first that have most in common with it. */
    List<Twin> twins(Traits traits) {
        BooleanQuery.Builder candidates = new BooleanQuery.Builder();
        Twins.keys(traits).stream().limit(TWIN_KEYS).map(key -> new Term(CatalogueDocument.TWIN, key)).forEach(
                key -> candidates.add(key.text().length() < FORGIVEN ? new TermQuery(key) : new FuzzyQuery(key, 2, 1),
                        Occur.SHOULD));
        return first(candidates.build(), TWIN_CANDIDATES, RELEVANCE).stream()
                .map(innovation -> new Twin(innovation, Twins.reasons(traits, innovation.traits())))
                .filter(twin -> !twin.reasons().isEmpty())
                .sorted(Comparator.comparing((Twin twin) -> twin.reasons().size()).reversed()).limit(TWINS).toList();
    }

    private List<PublishedInnovation> first(Query query, int most, Sort order) {
        return read(CatalogueIndex.read(() -> searcher.search(query, most, order).scoreDocs), 0);
    }

    private List<PublishedInnovation> read(ScoreDoc[] hits, long from) {
        return Stream.of(hits).skip(from).map(hit -> read(hit.doc)).toList();
    }

    private PublishedInnovation read(int document) {
        return CatalogueIndex.read(() -> CatalogueDocument.read(searcher.getIndexReader(), document, json));
    }

    private Map<Facet, Map<String, Integer>> counts(CatalogueQuery query, FixedBitSet entries) {
        Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
        FixedBitSet narrowed = bitmaps.having(query.selected());
        narrowed.and(entries);
        for (Facet facet : Facet.counted()) {
            FixedBitSet sideways = narrowed;
            if (query.selected().containsKey(facet)) {
                sideways = bitmaps.having(query.without(facet).selected());
                sideways.and(entries);
            }
            counts.put(facet, bitmaps.counts(facet, sideways));
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
