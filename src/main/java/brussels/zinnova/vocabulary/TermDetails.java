package brussels.zinnova.vocabulary;

import java.util.List;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;

/**
 * All of one term that curators may change, at one version of it.
 *
 * @param place among the terms of its scheme, pressures apart, from 1
 * @param synonyms that it is searched by, in each language
 * @param goals of a challenge the numbers of the Sustainable Development Goals that it belongs to
 * @param mergedInto the code of the term that it became; null unless it did
 */
public record TermDetails(TermId id, int version, int place, boolean pressure, LocalizedText label,
        @Nullable LocalizedText summary, Synonyms synonyms, List<Integer> goals, boolean hidden,
        @Nullable String mergedInto) {

    /** How many Sustainable Development Goals there are, numbered from 1. */
    public static final int GOALS = 17;

    /** The words that a term is searched by. */
    public record Synonyms(List<String> fr, List<String> nl, List<String> en) {

        /** Those in a language. */
        public List<String> in(Language language) {
            return switch (language) {
                case FR -> fr;
                case NL -> nl;
                case EN -> en;
            };
        }
    }

    /** Its label in a language; every term has all three. */
    public String label(Language language) {
        return label.firstOf(language).orElseThrow().text();
    }
}
