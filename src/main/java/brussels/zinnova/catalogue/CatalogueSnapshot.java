package brussels.zinnova.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.shared.Language;

/**
 * The whole public catalogue at one revision: immutable, replaced as a whole, and enough to answer every public page
 * without the database. A reader takes it from {@link Catalogue}, which closes it when the last one is done.
 */
public final class CatalogueSnapshot {

    private final Revision revision;
    private final DirectoryReader reader;
    private final PublishedVocabulary vocabulary;
    private final Set<String> withdrawnSlugs;
    private final CatalogueSearch search;
    private final Map<Facet, Map<String, Integer>> totals;
    private final List<PublishedInnovation> newest;
    private final int size;

    CatalogueSnapshot(Revision revision, DirectoryReader reader, PublishedVocabulary vocabulary,
            Set<String> withdrawnSlugs, JsonMapper json) throws IOException {
        this.revision = revision;
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.withdrawnSlugs = withdrawnSlugs;
        this.search = new CatalogueSearch(reader, json);
        SearchResult all = search.search(CatalogueQuery.all(Language.FR));
        this.totals = all.counts();
        this.newest = all.innovations();
        this.size = all.total();
    }

    /** The last publication in it. */
    public Revision revision() {
        return revision;
    }

    /** How many entries there are. */
    public int size() {
        return size;
    }

    /** The terms as they were at this revision. */
    public PublishedVocabulary vocabulary() {
        return vocabulary;
    }

    /** How many entries have this term, if it is one of a facet. */
    public int count(PublishedTerm term) {
        return Facet.of(term.scheme().code())
                .map(facet -> totals.getOrDefault(facet, Map.of()).getOrDefault(term.code(), 0)).orElse(0);
    }

    /** A term of a facet with those of its entries that came last, no more than that many. */
    public TermExcerpt excerpt(PublishedTerm term, Language language, int most) {
        Facet facet = Facet.of(term.scheme().code()).orElseThrow();
        return new TermExcerpt(term, count(term),
                InnovationCard.all(newest(facet, term.code(), most), vocabulary, language),
                CatalogueLink.to(CatalogueQuery.of(language, facet, term.code(), 1)));
    }

    /** The codes that any entry has in this facet. */
    Set<String> codes(Facet facet) {
        return totals.getOrDefault(facet, Map.of()).keySet();
    }

    /** The entry at this address, if it is published. */
    public Optional<PublishedInnovation> innovation(String slug) {
        return search.newest(new Term(CatalogueDocument.SLUG, slug), 1).stream().findFirst();
    }

    /** The address that an entry has now which once had this one. */
    public Optional<String> movedTo(String formerSlug) {
        return search.newest(new Term(CatalogueDocument.FORMER_SLUG, formerSlug), 1).stream().findFirst()
                .map(PublishedInnovation::slug);
    }

    /** Whether there was an entry at this address that has been taken out of the catalogue. */
    public boolean isWithdrawn(String slug) {
        return withdrawnSlugs.contains(slug);
    }

    /** Every entry that an actor carries or shares in, the newest first. */
    List<PublishedInnovation> innovationsOf(String actorSlug) {
        return search.newest(new Term(CatalogueDocument.ACTOR_SLUG, actorSlug), Math.max(1, size));
    }

    /** Those of the whole catalogue that came last, no more than a page of them. */
    List<PublishedInnovation> newest() {
        return newest;
    }

    /** Those with one code in a facet that came last, no more than that many. */
    List<PublishedInnovation> newest(Facet facet, String code, int most) {
        return search.newest(CatalogueDocument.term(facet, code), most);
    }

    SearchResult search(CatalogueQuery query) {
        return search.search(query);
    }

    /** @return false if it is closed already and a newer one must be taken */
    boolean retain() {
        return reader.tryIncRef();
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException onlyAFileLeftOpen) {
            throw new UncheckedIOException(onlyAFileLeftOpen);
        }
    }
}
