package brussels.zinnova.catalogue;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Language;
import brussels.zinnova.vocabulary.Scheme;

/** Every term of the portal at one revision, each scheme in its own order. Immutable. */
public final class PublishedVocabulary {

    private final Map<Scheme, Map<String, PublishedTerm>> terms = new EnumMap<>(Scheme.class);
    private final Map<PublishedTerm, TermNames> names;

    PublishedVocabulary(List<PublishedTerm> inOrder) {
        for (PublishedTerm term : inOrder) {
            terms.computeIfAbsent(term.scheme(), scheme -> new LinkedHashMap<>()).put(term.code(), term);
        }
        names = inOrder.stream().collect(Collectors.toMap(Function.identity(), TermNames::of));
    }

    /** The terms of a scheme, in its order, but those that became others. */
    public Collection<PublishedTerm> terms(Scheme scheme) {
        return terms.getOrDefault(scheme, Map.of()).values().stream().filter(term -> term.mergedInto() == null)
                .toList();
    }

    /** The terms of a scheme by their labels, in the alphabet of a language. */
    List<PublishedTerm> byLabel(Scheme scheme, Language language) {
        return terms(scheme).stream().sorted(Comparator.comparing(term -> term.label(language),
                Collator.getInstance(language.locale()))).toList();
    }

    /** Those of them that are offered to choose from. */
    public List<PublishedTerm> offered(Scheme scheme) {
        return terms(scheme).stream().filter(term -> !term.hidden()).toList();
    }

    /** The code to use for one: itself, unless its term became another. */
    public String current(Scheme scheme, String code) {
        return find(scheme, code).map(PublishedTerm::code).orElse(code);
    }

    /** The terms of a scheme that an innovation has, in the innovation’s own order. */
    public List<PublishedTerm> terms(Scheme scheme, PublishedInnovation innovation) {
        return innovation.codes(scheme).stream().flatMap(code -> find(scheme, code).stream()).toList();
    }

    /** What entries are found by that have this term. */
    TermNames names(PublishedTerm term) {
        return Objects.requireNonNull(names.get(term));
    }

    /** The term of that code, or the one that it became, if the scheme has it. */
    public Optional<PublishedTerm> find(Scheme scheme, @Nullable String code) {
        PublishedTerm term = terms.getOrDefault(scheme, Map.of()).get(code);
        return term == null || term.mergedInto() == null
                ? Optional.ofNullable(term)
                : find(scheme, term.mergedInto());
    }

    /** The label of a term, or its code should the term be missing. */
    public String label(Scheme scheme, String code, Language language) {
        return find(scheme, code).map(term -> term.label(language)).orElse(code);
    }
}
