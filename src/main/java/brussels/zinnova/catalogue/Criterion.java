package brussels.zinnova.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.shared.Wording;
import brussels.zinnova.vocabulary.Scheme;

/** One criterion of the definition, under its own title, and how an innovation meets it. */
public record Criterion(PublishedTerm term, Wording text) {

    /** Those that something is known for, in the order of the definition, in a language or else in the original’s. */
    public static List<Criterion> of(PublishedInnovation innovation, PublishedVocabulary vocabulary,
            Language language) {
        // The texts belong to the criteria by their codes in the source document’s definition.
        return Stream.of(
                of("reponse-nouvelle", innovation.answer(), innovation, vocabulary, language),
                of("besoin-social", innovation.need(), innovation, vocabulary, language),
                of("impact-large", innovation.impact(), innovation, vocabulary, language),
                of("participation", innovation.participation(), innovation, vocabulary, language))
                .flatMap(Optional::stream).toList();
    }

    private static Optional<Criterion> of(String code, LocalizedText text, PublishedInnovation innovation,
            PublishedVocabulary vocabulary, Language language) {
        return vocabulary.find(Scheme.CRITERION, code).flatMap(term -> text
                .firstOf(language, innovation.originalLanguage()).map(words -> new Criterion(term, words)));
    }
}
