package brussels.zinnova.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.catalogue.PublishedInnovation.PublishedActor;
import brussels.zinnova.innovation.Twins.Traits;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.vocabulary.Scheme;
import brussels.zinnova.web.GoneException;
import brussels.zinnova.web.MovedException;

/**
 * The whole public catalogue at one revision: immutable, replaced as a whole, and enough to answer every public page
 * without the database. A reader takes it from {@link Catalogue}, which closes it when the last one is done.
 */
public final class CatalogueSnapshot {

    private final Revision revision;
    private final DirectoryReader reader;
    private final PublishedVocabulary vocabulary;
    private final Set<String> withdrawnSlugs;
    private final List<Removal> removals;
    private final CatalogueSearch search;
    private final SuggestionSearch suggestions;
    private final FacetBitmaps bitmaps;
    private final List<PublishedInnovation> newest;
    private final int size;

    CatalogueSnapshot(Revision revision, DirectoryReader reader, PublishedVocabulary vocabulary,
            Set<String> withdrawnSlugs, List<Removal> removals, JsonMapper json) throws IOException {
        this.revision = revision;
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.withdrawnSlugs = withdrawnSlugs;
        this.removals = removals;
        this.search = new CatalogueSearch(reader, json);
        this.bitmaps = search.bitmaps();
        this.suggestions = new SuggestionSearch(search, vocabulary);
        CatalogueQuery all = CatalogueQuery.all(Language.FR);
        this.newest = search.newest(all, Reading.ALL, CatalogueQuery.PAGE_SIZE);
        this.size = search.count(all, Reading.ALL);
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
        return Facet.of(term.scheme().code()).map(facet -> bitmaps.count(facet, term.code())).orElse(0);
    }

    /** A term of a facet with those of its entries that came last, no more than that many. */
    public TermExcerpt excerpt(PublishedTerm term, Language language, int most) {
        Facet facet = Facet.of(term.scheme().code()).orElseThrow();
        return new TermExcerpt(term, count(term),
                InnovationCard.all(newest(facet, term.code(), most), vocabulary, language),
                CatalogueLink.to(CatalogueQuery.of(language, facet, term.code(), 1)));
    }

    /** Which entries have which code of a facet: how often codes occur, alone and together. */
    FacetBitmaps bitmaps() {
        return bitmaps;
    }

    /** Every code of a facet that can be asked for, the terms of its scheme in their order. */
    Collection<String> codes(Facet facet) {
        Scheme scheme = facet.scheme();
        return scheme == null
                ? Stream.concat(facet.fixed().stream(), bitmaps.codes(facet).stream()).distinct().toList()
                : vocabulary.terms(scheme).stream()
                        .filter(term -> !term.hidden() || bitmaps.count(facet, term.code()) > 0)
                        .map(PublishedTerm::code).toList();
    }

    /** Tells whether a facet has such a code. */
    Predicate<String> has(Facet facet) {
        return facet.isCounted()
                ? Set.copyOf(codes(facet))::contains
                : code -> search.has(CatalogueDocument.term(facet, code));
    }

    /** The entry at this address, if it is published. */
    public Optional<PublishedInnovation> innovation(String slug) {
        return search.newest(new Term(CatalogueDocument.SLUG, slug), 1).stream().findFirst();
    }

    /**
     * The entry at this address, for whoever shows it.
     *
     * @param address where whoever asks shows the entry of another slug
     * @throws MovedException if the entry is at another address now
     * @throws GoneException if it has been taken out of the catalogue
     * @throws NotFoundException if there never was one
     */
    public PublishedInnovation published(String slug, UnaryOperator<String> address) {
        return innovation(slug).orElseThrow(() -> isWithdrawn(slug)
                ? new GoneException("innovation")
                : movedTo(slug).<RuntimeException>map(now -> new MovedException(address.apply(now)))
                        .orElseGet(() -> new NotFoundException("innovation")));
    }

    /** The entry of this identifier, if it is published. */
    public Optional<PublishedInnovation> innovation(UUID id) {
        return search.newest(CatalogueDocument.id(id), 1).stream().findFirst();
    }

    /** The entry that one of this identifier became part of, however often, if that is published. */
    public Optional<PublishedInnovation> mergedInto(UUID id) {
        return removal(id).map(Removal::mergedInto).flatMap(other -> innovation(other).or(() -> mergedInto(other)));
    }

    /** Whether there was an entry of this identifier that is no longer public. */
    public boolean isRemoved(UUID id) {
        return removal(id).isPresent();
    }

    private Optional<Removal> removal(UUID id) {
        return removals.stream().filter(removal -> removal.id().equals(id)).findFirst();
    }

    /** The address that an entry has now which once had this one. */
    public Optional<String> movedTo(String formerSlug) {
        return search.newest(new Term(CatalogueDocument.FORMER_SLUG, formerSlug), 1).stream().findFirst()
                .map(PublishedInnovation::slug);
    }

    /** The code to use for one of a facet without a scheme: another one where an entry has moved or become part of one. */
    String current(Facet facet, String code) {
        return facet == Facet.ENTRY ? movedTo(code).orElse(code) : code;
    }

    /** Whether there was an entry at this address that has been taken out of the catalogue. */
    public boolean isWithdrawn(String slug) {
        return withdrawnSlugs.contains(slug);
    }

    /** The entries that were taken out after a revision, in the order in which they were. */
    public List<Removal> removedSince(long since) {
        return removals.stream().filter(removal -> removal.revision() > since).toList();
    }

    /** Those that are nearest to an entry, the nearest first and no more than that many. */
    List<PublishedInnovation> related(PublishedInnovation innovation, int most) {
        return search.related(innovation, most);
    }

    /** The actors behind an address in the order of these, no more than that many. */
    List<ShownActor> actorsAfter(String slug, int most) {
        return search.codesAfter(Facet.ACTOR, slug, most).stream().flatMap(code -> actor(code).stream()
                .map(actor -> new ShownActor(code, actor.name(), actor.kind(),
                        search.count(CatalogueDocument.term(Facet.ACTOR, code)))))
                .toList();
    }

    /** The actor of that address, if it has a share in any entry. */
    Optional<PublishedActor> actor(String slug) {
        return search.newest(CatalogueDocument.term(Facet.ACTOR, slug), 1).stream()
                .flatMap(innovation -> innovation.actors().stream()).filter(actor -> actor.slug().equals(slug))
                .findFirst();
    }

    /** Those of the whole catalogue that came last, no more than that many, nor than a page of them. */
    public List<PublishedInnovation> newest(int most) {
        return newest.subList(0, Math.min(most, newest.size()));
    }

    /**
     * The entries one after the other, in an order that stays the same in this snapshot, each read when its turn comes.
     *
     * @param from how many are left out at the beginning
     */
    public Stream<PublishedInnovation> all(long from, long most) {
        return search.all(from, most);
    }

    /** Those with one code in a facet that came last, no more than that many. */
    List<PublishedInnovation> newest(Facet facet, String code, int most) {
        return search.newest(CatalogueDocument.term(facet, code), most);
    }

    List<Twin> twins(Traits traits) {
        return search.twins(traits);
    }

    SearchResult search(CatalogueQuery query) {
        return search.search(query);
    }

    /** Those that a query finds, its words taken to mean that, whichever page and order it asks for, the newest first. */
    List<PublishedInnovation> newest(CatalogueQuery query, Reading reading, int most) {
        return search.newest(query, reading, most);
    }

    /**
     * Those that a query finds, its words taken to mean that, and that stand at one point, the newest first and no more
     * than that many.
     */
    List<PublishedInnovation> located(CatalogueQuery query, Reading reading, int most) {
        return search.located(query, reading, most);
    }

    /** Some of those that a query finds, its words taken to mean that, in the order that it asks for, counted from 0. */
    SelectedPage page(CatalogueQuery query, Reading reading, int from, int most) {
        return search.page(query, reading, from, most);
    }

    /** Those that came in after a revision, the newest first and no more than that many. */
    SelectedPage cameSince(CatalogueQuery query, Reading reading, long revision, int most) {
        return search.cameSince(query, reading, revision, most);
    }

    /** Those that changed after a revision, or in it but with a larger id, in the order of both. */
    List<PublishedInnovation> changedSince(CatalogueQuery query, Reading reading, long revision, @Nullable UUID after,
            int most) {
        return search.changedSince(query, reading, revision, after, most);
    }

    /** All that a query finds, its words taken to mean that, each read when its turn comes. */
    Stream<PublishedInnovation> all(CatalogueQuery query, Reading reading) {
        return search.all(query, reading);
    }

    /** What the words of a query are taken to mean. */
    Reading read(CatalogueQuery query) {
        return search.read(query);
    }

    /** The words with those that they resemble in place of those that no entry has; empty where they resemble none. */
    Optional<String> resembling(String words) {
        return search.resembling(words);
    }

    /** How many entries a query would find whose words are taken to mean that. */
    int count(CatalogueQuery query, Reading reading) {
        return search.count(query, reading);
    }

    /** What a visitor may be about to type. */
    Suggestions suggestions(String typed, Language language) {
        return suggestions.complete(typed, language);
    }

    /** The actors that a visitor may be about to name. */
    List<PublishedActor> actors(String typed) {
        return suggestions.actors(typed);
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
