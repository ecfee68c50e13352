package brussels.zinnova.catalogue;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.shared.Wording;
import brussels.zinnova.vocabulary.Scheme;

/**
 * A curated term as visitors see it.
 *
 * @param pressure of a challenge: whether it is one of the pressures on the city
 * @param summary null for a commune, which needs no explanation
 * @param keywords words that find the term besides its labels: synonyms in every language, postal codes
 * @param nis of a commune: its code at Statbel, else null
 * @param population of a commune: its inhabitants on 1 January 2020 (Statbel), else null
 * @param hidden whether nothing new gets it
 * @param mergedInto the code of the term that it became; null unless it did
 * @param sections those of the source document that name it; none where the term is the portal’s own
 * @param goals of a challenge the numbers of the Sustainable Development Goals that it belongs to
 */
public record PublishedTerm(Scheme scheme, String code, boolean pressure, LocalizedText label,
        @Nullable LocalizedText summary, List<String> keywords, @Nullable String nis, @Nullable Integer population,
        boolean hidden, @Nullable String mergedInto, List<Integer> sections,
        List<Integer> goals) {

    /** Its label in a language; every term has all three. */
    public String label(Language language) {
        return label.firstOf(language).orElseThrow().text();
    }

    /** What it is called in the other languages, where that is another name; each name once. */
    public List<Wording> otherLabels(Language language) {
        return labels().distinct().filter(other -> !other.equals(label(language)))
                .map(other -> new Wording(other, Stream.of(Language.values())
                        .filter(own -> label(own).equals(other)).findFirst().orElseThrow()))
                .toList();
    }

    /** What it means in a language, or null where nothing needs saying. */
    public @Nullable String summary(Language language) {
        return summary == null ? null : summary.in(language);
    }

    /** Its label in every language. */
    Stream<String> labels() {
        return Stream.of(Language.values()).map(this::label);
    }

    /** Everything that it is called, in every language. */
    Stream<String> names() {
        return Stream.concat(labels(), keywords.stream());
    }
}
