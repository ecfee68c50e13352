package brussels.zinnova.catalogue;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import brussels.zinnova.shared.Language;
import brussels.zinnova.vocabulary.Scheme;

/** The terms that a form offers, each group in its own order; communes in the order of their names in the page’s language. */
public record TermChoices(List<PublishedTerm> challenges, List<PublishedTerm> pressures,
        Collection<PublishedTerm> values, Collection<PublishedTerm> approaches, List<PublishedTerm> communes,
        Collection<PublishedTerm> actorKinds, Collection<PublishedTerm> stages) {

    /** What that vocabulary offers. */
    public static TermChoices of(PublishedVocabulary vocabulary, Language language) {
        Collator alphabet = Collator.getInstance(language.locale());
        return new TermChoices(
                vocabulary.offered(Scheme.CHALLENGE).stream().filter(term -> !term.pressure()).toList(),
                vocabulary.offered(Scheme.CHALLENGE).stream().filter(PublishedTerm::pressure).toList(),
                vocabulary.offered(Scheme.VALUE), vocabulary.offered(Scheme.APPROACH),
                vocabulary.offered(Scheme.COMMUNE).stream()
                        .sorted(Comparator.comparing(term -> term.label(language), alphabet)).toList(),
                vocabulary.offered(Scheme.ACTOR_KIND), vocabulary.offered(Scheme.STAGE));
    }
}
