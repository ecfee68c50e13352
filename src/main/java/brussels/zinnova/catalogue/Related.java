package brussels.zinnova.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Wording;

/**
 * An entry that is near another one, by its terms, its actors or its text.
 *
 * @param why what they have in common, as the page names it; empty where only their texts are alike
 */
record Related(InnovationCard card, List<Wording> why) {

    /** What sharing one code says: an actor most, a value, which half of the catalogue has, least. */
    private static final Map<Facet, Float> WEIGHTS = Map.of(Facet.ACTOR, 6f, Facet.CHALLENGE, 3f, Facet.APPROACH, 2f,
            Facet.COMMUNE, 2f, Facet.VALUE, 0.5f);

    /** What there is to say about why, the most telling first. */
    private static final List<Facet> REASONS = List.of(Facet.ACTOR, Facet.CHALLENGE, Facet.COMMUNE, Facet.APPROACH);

    private static final Analyzer ANALYZER = Words.perField(CatalogueDocument.PARTS);

    /** How many words of an entry its neighbours are looked for by. */
    private static final int ALIKE_WORDS = 15;

    /** What an entry’s neighbours are found by. */
    static Query query(PublishedInnovation innovation, IndexReader reader) throws IOException {
        BooleanQuery.Builder near = new BooleanQuery.Builder();
        WEIGHTS.forEach((facet, weight) -> facet.codesOf(innovation).forEach(code -> near.add(
                new BoostQuery(new ConstantScoreQuery(new TermQuery(CatalogueDocument.term(facet, code))), weight),
                Occur.SHOULD)));
        return near.add(alike(innovation, reader), Occur.SHOULD)
                .add(new TermQuery(CatalogueDocument.id(innovation.id())), Occur.MUST_NOT).build();
    }

    /** Its words that tell it from others most. */
    private static Query alike(PublishedInnovation innovation, IndexReader reader) throws IOException {
        Language language = innovation.originalLanguage();
        String text = Stream.of(innovation.tagline(), innovation.answer(), innovation.need())
                .map(part -> part.in(language)).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        MoreLikeThis alike = new MoreLikeThis(reader);
        alike.setAnalyzer(ANALYZER);
        alike.setMinTermFreq(1);
        alike.setMinDocFreq(2);
        alike.setMaxQueryTerms(ALIKE_WORDS);
        return alike.like(Words.field(CatalogueDocument.TEXT, language), new StringReader(text));
    }

    /** The reasons for which that neighbour is one. */
    static List<Wording> why(PublishedInnovation innovation, PublishedInnovation neighbour, FacetLabels labels,
            CatalogueSnapshot snapshot, Language language) {
        return REASONS.stream().flatMap(facet -> shared(facet, innovation, neighbour)
                .map(code -> new Wording(labels.label(facet, code, snapshot, language),
                        facet == Facet.ACTOR ? innovation.originalLanguage() : language)))
                .toList();
    }

    private static Stream<String> shared(Facet facet, PublishedInnovation innovation, PublishedInnovation neighbour) {
        List<String> others = facet.codesOf(neighbour).toList();
        return facet.codesOf(innovation).filter(others::contains);
    }
}
