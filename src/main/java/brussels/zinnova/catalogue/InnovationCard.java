package brussels.zinnova.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.lucene.search.MatchAllDocsQuery;
import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Language;
import brussels.zinnova.vocabulary.Scheme;

/**
 * An innovation as lists show it, in one language.
 *
 * @param communes their names; empty for the whole Region
 * @param found the sentence that a search found it by, where nothing else on the card was; else null
 */
public record InnovationCard(String slug, Marked name, Marked tagline, List<Tag> challenges, List<Marked> communes,
        @Nullable Integer startedYear, @Nullable Integer endedYear, @Nullable LocalDate verifiedOn,
        @Nullable Marked found) {

    /** A challenge, and its label as a search found it. */
    record Tag(PublishedTerm term, Marked label) {}

    private static InnovationCard of(PublishedInnovation innovation, PublishedVocabulary vocabulary, Language language,
            Highlights highlights) {
        Marked name = highlights.of(innovation.name(language));
        Marked tagline = highlights.of(innovation.tagline(language));
        return new InnovationCard(innovation.slug(), name, tagline,
                vocabulary.terms(Scheme.CHALLENGE, innovation).stream()
                        .map(term -> new Tag(term, highlights.label(term, language))).toList(),
                vocabulary.terms(Scheme.COMMUNE, innovation).stream()
                        .map(term -> highlights.label(term, language)).toList(),
                innovation.startedYear(), innovation.endedYear(), innovation.verifiedOn(),
                name.isMarked() || tagline.isMarked() ? null : highlights.sentence(innovation, language).orElse(null));
    }

    /** Its name, with nothing marked in it. */
    String plainName() {
        return name.segments().stream().map(Marked.Segment::text).collect(Collectors.joining());
    }

    /** The cards of these entries. */
    public static List<InnovationCard> all(List<PublishedInnovation> innovations, PublishedVocabulary vocabulary,
            Language language) {
        return all(innovations, vocabulary, language, new Highlights(MatchAllDocsQuery.INSTANCE));
    }

    /** The cards of these entries, marked with what they were found by. */
    static List<InnovationCard> all(List<PublishedInnovation> innovations, PublishedVocabulary vocabulary,
            Language language, Highlights highlights) {
        return innovations.stream().map(innovation -> of(innovation, vocabulary, language, highlights)).toList();
    }
}
