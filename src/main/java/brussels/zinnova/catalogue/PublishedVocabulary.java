package brussels.zinnova.catalogue;

import java.util.Collection;
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

    /** The terms of a scheme, in its order. */
    public Collection<PublishedTerm> terms(Scheme scheme) {
        return terms.getOrDefault(scheme, Map.of()).values();
    }

    /** The terms of a scheme that an innovation has, in the innovation’s own order. */
    List<PublishedTerm> terms(Scheme scheme, PublishedInnovation innovation) {
        return innovation.codes(scheme).stream().flatMap(code -> find(scheme, code).stream()).toList();
    }

    /** What entries are found by that have this term. */
    TermNames names(PublishedTerm term) {
        return Objects.requireNonNull(names.get(term));
    }

    /** The term of that code, if the scheme has it. */
    public Optional<PublishedTerm> find(Scheme scheme, @Nullable String code) {
        return Optional.ofNullable(terms.getOrDefault(scheme, Map.of()).get(code));
    }

    /** The label of a term, or its code should the term be missing. */
    public String label(Scheme scheme, String code, Language language) {
        return find(scheme, code).map(term -> term.label(language)).orElse(code);
    }
}
