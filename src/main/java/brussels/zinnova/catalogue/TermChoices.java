package brussels.zinnova.catalogue;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.shared.Language;
import brussels.zinnova.vocabulary.Scheme;

/** The terms that a form offers, each group in its own order; communes in the order of their names in the page’s language. */
public record TermChoices(List<PublishedTerm> challenges, List<PublishedTerm> pressures,
        Collection<PublishedTerm> values, Collection<PublishedTerm> approaches, List<PublishedTerm> communes,
        Collection<PublishedTerm> actorKinds, Collection<PublishedTerm> stages) {

    /**
     * What that vocabulary offers.
     *
     * @param form what is ticked there already is offered, hidden or not
     */
    public static TermChoices of(PublishedVocabulary vocabulary, Language language, InnovationForm form) {
        Collator alphabet = Collator.getInstance(language.locale());
        return new TermChoices(
                offered(vocabulary, form, Scheme.CHALLENGE).stream().filter(term -> !term.pressure()).toList(),
                offered(vocabulary, form, Scheme.CHALLENGE).stream().filter(PublishedTerm::pressure).toList(),
                offered(vocabulary, form, Scheme.VALUE), offered(vocabulary, form, Scheme.APPROACH),
                offered(vocabulary, form, Scheme.COMMUNE).stream()
                        .sorted(Comparator.comparing(term -> term.label(language), alphabet)).toList(),
                offered(vocabulary, form, Scheme.ACTOR_KIND), offered(vocabulary, form, Scheme.STAGE));
    }

    private static List<PublishedTerm> offered(PublishedVocabulary vocabulary, InnovationForm form, Scheme scheme) {
        Set<String> ticked = Stream.of(form.challenges(), form.values(), form.approaches(), form.communes(),
                List.of(form.actorKind(), form.stage())).flatMap(List::stream).collect(Collectors.toSet());
        return vocabulary.terms(scheme).stream().filter(term -> !term.hidden() || ticked.contains(term.code()))
                .toList();
    }
}
