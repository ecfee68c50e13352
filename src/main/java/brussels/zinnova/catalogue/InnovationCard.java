package brussels.zinnova.catalogue;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Wording;
import brussels.zinnova.vocabulary.Scheme;

/**
 * An innovation as lists show it, in one language.
 *
 * @param communes their names; empty for the whole Region
 */
public record InnovationCard(String slug, Wording name, Wording tagline, List<PublishedTerm> challenges,
        List<String> communes, @Nullable Integer startedYear, @Nullable Integer endedYear,
        @Nullable LocalDate verifiedOn) {

    static InnovationCard of(PublishedInnovation innovation, PublishedVocabulary vocabulary, Language language) {
        Language original = innovation.originalLanguage();
        return new InnovationCard(innovation.slug(), innovation.name().firstOf(language, original).orElseThrow(),
                innovation.tagline().firstOf(language, original).orElseThrow(),
                vocabulary.terms(Scheme.CHALLENGE, innovation),
                vocabulary.terms(Scheme.COMMUNE, innovation).stream().map(term -> term.label(language)).toList(),
                innovation.startedYear(), innovation.endedYear(), innovation.verifiedOn());
    }

    static List<InnovationCard> all(List<PublishedInnovation> innovations, PublishedVocabulary vocabulary,
            Language language) {
        return innovations.stream().map(innovation -> of(innovation, vocabulary, language)).toList();
    }
}
