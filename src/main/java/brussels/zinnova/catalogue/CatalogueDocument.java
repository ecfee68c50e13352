package brussels.zinnova.catalogue;

import java.io.IOException;
import java.text.CollationKey;
import java.text.Collator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.catalogue.PublishedInnovation.PublishedActor;
import brussels.zinnova.innovation.Twins;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.vocabulary.Scheme;

/**
 * The shape of an entry in the index: what it is found by, narrowed by and sorted by, and the whole
 * {@link PublishedInnovation} to show. {@link CatalogueSearch} asks for what this writes.
 */
final class CatalogueDocument {

    static final String ID = "id";
    static final String SLUG = "slug";
    static final String FORMER_SLUG = "former-slug";
    static final String PUBLISHED = "published";
    static final String STARTED = "started";
    static final String QUALITY = "quality";
    static final String REVISION = "revision";
    static final String FIRST_REVISION = "first-revision";

    /** Only there where it is known to stand at one point. */
    static final String LOCATED = "located";

    /** The parts of an entry that words are looked for in. */
    static final String NAME = "name";
    static final String ACTOR = "actor";
    static final String TAGLINE = "tagline";
    static final String TEXT = "text";

    /** What its terms are called, in all languages at once: labels, synonyms of one word, postal codes. */
    static final String TERM = "term";

    /** Their synonyms of several words, each as a whole: “food bank” says nothing about banks. */
    static final String PHRASE = "phrase";

    /** All of these once more in all languages, every word whole: for phrases, spelling and unknown languages. */
    static final String WORDS = "words";

    /** The words of its names, and of its actors’ names, in any language: for suggestions. */
    static final String NAMES = "names";
    static final String ACTORS = "actors";

    /** What its twins are looked for by. */
    static final String TWIN = "twin";

    static final List<String> PARTS = List.of(NAME, ACTOR, TAGLINE, TEXT, TERM);

    private static final String WHOLE = "whole";

    /** A text that is one word to the index, which counts how often an entry has it, and how many others. */
    private static final FieldType COUNTED = new FieldType(StringField.TYPE_NOT_STORED);

    /** How long all texts of an entry are together says nothing about one of their words. */
    private static final FieldType UNWEIGHTED = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        UNWEIGHTED.setOmitNorms(true);
        UNWEIGHTED.freeze();
        COUNTED.setOmitNorms(false);
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.freeze();
    }

    private CatalogueDocument() {}

    /** What an entry with this code in a facet is found by. */
    static Term term(Facet facet, String code) {
        return new Term(field(facet), code);
    }

    /** The exact field that has an entry’s codes in a facet. */
    static String field(Facet facet) {
        return "facet." + facet.parameter();
    }

    /** What an entry is found by one of whose terms has these words as a synonym; at least two of them. */
    static Term phrase(List<String> words, Language language) {
        return new Term(Words.field(PHRASE, language), String.join(" ", words.stream()
                .flatMap(word -> Words.stem(word, language).stream()).toList()));
    }

    /** What the entry with this id is found by. */
    static Term id(UUID id) {
        return new Term(ID, id.toString());
    }

    /** The doc-values field that sorts by name as readers of that language expect. */
    static String nameOrder(Language language) {
        return Words.field("name-order", language);
    }

    /** The whole entry that a document of one state of the index was written from. */
    static PublishedInnovation read(IndexReader reader, int document, JsonMapper json) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        BinaryDocValues wholes = DocValues.getBinary(leaf.reader(), WHOLE);
        wholes.advanceExact(document - leaf.docBase);
        BytesRef whole = wholes.binaryValue();
        return json.readValue(whole.bytes, whole.offset, whole.length, PublishedInnovation.class);
    }

    static Document write(PublishedInnovation innovation, PublishedVocabulary vocabulary, JsonMapper json)
            throws IOException {
        Document document = new Document();
        addKeys(document, innovation);
        addOrders(document, innovation);
        for (Facet facet : Facet.values()) {
            facet.codesOf(innovation)
                    .forEach(code -> document.add(new StringField(field(facet), code, Field.Store.NO)));
        }
        for (Language language : Language.values()) {
            addTexts(document, innovation, language);
            // What its card says beside its tagline.
            Stream.of(Scheme.CHALLENGE, Scheme.COMMUNE)
                    .flatMap(scheme -> vocabulary.terms(scheme, innovation).stream())
                    .forEach(term -> document.add(
                            new TextField(Words.field(TAGLINE, language), term.label(language), Field.Store.NO)));
        }
        addToAll(document, ACTOR, innovation.actors().stream().map(PublishedActor::name));
        addToAll(document, TEXT, Stream.of(innovation.postalCode(), innovation.address(),
                year(innovation.startedYear()), year(innovation.endedYear()), site(innovation.website()))
                .filter(Objects::nonNull));
        terms(innovation, vocabulary).forEach(term -> addTerm(document, vocabulary.names(term)));
        // The challenge that comes first is the one that tells most.
        vocabulary.terms(Scheme.CHALLENGE, innovation).stream().limit(1)
                .forEach(term -> addTerm(document, vocabulary.names(term)));
        addBeginnings(document, innovation);
        Twins.keys(innovation.traits()).forEach(key -> document.add(new StringField(TWIN, key, Field.Store.NO)));
        // Not a stored field, which would be decompressed in blocks: a page reads twenty.
        document.add(new BinaryDocValuesField(WHOLE, new BytesRef(json.writeValueAsBytes(innovation))));
        return document;
    }

    private static void addKeys(Document document, PublishedInnovation innovation) {
        document.add(new StringField(ID, innovation.id().toString(), Field.Store.NO));
        document.add(new StringField(SLUG, innovation.slug(), Field.Store.NO));
        innovation.formerSlugs().forEach(slug -> document.add(new StringField(FORMER_SLUG, slug, Field.Store.NO)));
        if (innovation.point() != null) {
            document.add(new NumericDocValuesField(LOCATED, 1));
        }
    }

    private static void addOrders(Document document, PublishedInnovation innovation) {
        Integer started = innovation.startedYear();
        document.add(new SortedDocValuesField(ID, new BytesRef(innovation.id().toString())));
        document.add(new NumericDocValuesField(PUBLISHED, innovation.firstPublished().toEpochMilli()));
        document.add(new NumericDocValuesField(STARTED, started == null ? 0 : started));
        document.add(new NumericDocValuesField(QUALITY, quality(innovation)));
        document.add(new LongField(REVISION, innovation.revision(), Field.Store.NO));
        document.add(new LongField(FIRST_REVISION, innovation.firstRevision(), Field.Store.NO));
        for (Language language : Language.values()) {
            document.add(new SortedDocValuesField(nameOrder(language),
                    new BytesRef(collationKey(innovation.name(language).text(), language))));
        }
    }

    /** What suggestions begin with. */
    private static void addBeginnings(Document document, PublishedInnovation innovation) {
        Stream.of(Language.values()).map(innovation.name()::in).filter(Objects::nonNull).distinct()
                .forEach(name -> document.add(new TextField(NAMES, name, Field.Store.NO)));
        innovation.actors().forEach(actor -> document.add(new TextField(ACTORS, actor.name(), Field.Store.NO)));
    }

    private static void addTexts(Document document, PublishedInnovation innovation, Language language) {
        add(document, NAME, language, innovation.name());
        add(document, TAGLINE, language, innovation.tagline());
        Stream.concat(innovation.recognitions().stream(), criteria(innovation))
                .forEach(text -> add(document, TEXT, language, text));
    }

    private static void add(Document document, String part, Language language, LocalizedText texts) {
        String text = texts.in(language);
        if (text != null) {
            document.add(new TextField(Words.field(part, language), text, Field.Store.NO));
            document.add(new Field(WORDS, text, UNWEIGHTED));
        }
    }

    /** What belongs to every language, because nobody translates it or because all its translations are in it. */
    private static void addToAll(Document document, String part, Stream<String> texts) {
        texts.distinct().forEach(text -> {
            for (Language language : Language.values()) {
                document.add(new TextField(Words.field(part, language), text, Field.Store.NO));
            }
            document.add(new Field(WORDS, text, UNWEIGHTED));
        });
    }

    private static Stream<LocalizedText> criteria(PublishedInnovation innovation) {
        return Stream.of(innovation.answer(), innovation.need(), innovation.impact(), innovation.participation());
    }

    /** How much an entry can be relied on: verified above all, then how much of it is known, in how many languages. */
    private static long quality(PublishedInnovation innovation) {
        long texts = Stream.concat(Stream.of(innovation.tagline()), criteria(innovation))
                .flatMap(text -> Stream.of(Language.values()).map(text::in)).filter(Objects::nonNull).count();
        long facts = Stream.of(innovation.startedYear(), innovation.website(), innovation.postalCode())
                .filter(Objects::nonNull).count() + innovation.sources().size();
        return (innovation.verifiedOn() == null ? 0 : 1000) + texts + facts;
    }

    /** A term of the entry by what it is called by those who look for it. */
    private static void addTerm(Document document, TermNames names) {
        names.indexed().forEach(name -> document.add(new Field(name.field(), name.text(), COUNTED)));
        names.whole().forEach(name -> document.add(new Field(WORDS, name, UNWEIGHTED)));
    }

    private static Stream<PublishedTerm> terms(PublishedInnovation innovation, PublishedVocabulary vocabulary) {
        Stream<PublishedTerm> kinds = innovation.actors().stream()
                .flatMap(actor -> vocabulary.find(Scheme.ACTOR_KIND, actor.kind()).stream());
        Stream<PublishedTerm> terms = innovation.terms().entrySet().stream().flatMap(
                scheme -> scheme.getValue().stream().flatMap(code -> vocabulary.find(scheme.getKey(), code).stream()));
        return Stream.concat(kinds, terms);
    }

    private static @Nullable String year(@Nullable Integer year) {
        return year == null ? null : year.toString();
    }

    /** An address whole, and in the words that people remember of it. */
    private static @Nullable String site(@Nullable String address) {
        return address == null ? null : address + " " + address.replaceAll("[^\\p{L}\\p{N}]+", " ");
    }

    private static byte[] collationKey(String name, Language language) {
        Collator collator = Collator.getInstance(language.locale());
        collator.setStrength(Collator.SECONDARY);
        CollationKey key = collator.getCollationKey(name);
        return key.toByteArray();
    }
}
