package brussels.zinnova.curation;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.shared.MaxLength;
import brussels.zinnova.shared.Typed;
import brussels.zinnova.vocabulary.TermDetails;
import brussels.zinnova.vocabulary.TermDetails.Synonyms;

/**
 * A term as a curator writes it.
 *
 * @param goals the numbers of Sustainable Development Goals; others count for nothing
 * @param place among its like, from 1
 * @param hidden anything but nothing means that the box was ticked
 * @param version of the term when it was opened
 */
record TermForm(@Valid Texts fr, @Valid Texts nl, @Valid Texts en, List<String> goals, String place, String hidden,
        String version) {

    /** The form of a term that is not there yet. */
    static final TermForm EMPTY = new TermForm(Texts.NONE, Texts.NONE, Texts.NONE, List.of(), "", "", "");

    /** One language of it; of the synonyms one stands in each line. */
    record Texts(@NotBlank(message = "{vocabulary.label.required}") @MaxLength(80) String label,
            @MaxLength(1000) String explanation, @MaxLength(2000) String synonyms) {

        static final Texts NONE = new Texts("", "", "");

        Texts {
            label = Typed.line(label);
            explanation = Typed.text(explanation);
            synonyms = Typed.text(synonyms);
        }

        private @Nullable String told() {
            return explanation.isEmpty() ? null : explanation;
        }

        private List<String> words() {
            return synonyms.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
        }
    }

    TermForm {
        fr = fr == null ? Texts.NONE : fr;
        nl = nl == null ? Texts.NONE : nl;
        en = en == null ? Texts.NONE : en;
        goals = goals == null ? List.of() : List.copyOf(goals);
        place = Typed.line(place);
        hidden = Typed.line(hidden);
        version = Typed.line(version);
    }

    /** @param place of the term among its like, from 1 */
    static TermForm of(TermDetails term, int place) {
        return new TermForm(texts(term, Language.FR), texts(term, Language.NL), texts(term, Language.EN),
                term.goals().stream().map(String::valueOf).toList(), String.valueOf(place), term.hidden() ? "true" : "",
                String.valueOf(term.version()));
    }

    private static Texts texts(TermDetails term, Language language) {
        LocalizedText summary = term.summary();
        String told = summary == null ? null : summary.in(language);
        return new Texts(term.label(language), told == null ? "" : told,
                String.join("\n", term.synonyms().in(language)));
    }

    /** What stands in one language. */
    public Texts in(Language language) {
        return switch (language) {
            case FR -> fr;
            case NL -> nl;
            case EN -> en;
        };
    }

    LocalizedText label() {
        return new LocalizedText(fr.label(), nl.label(), en.label());
    }

    @Nullable
    LocalizedText summary() {
        LocalizedText summary = new LocalizedText(fr.told(), nl.told(), en.told());
        return summary.firstOf().isPresent() ? summary : null;
    }

    Synonyms synonyms() {
        return new Synonyms(fr.words(), nl.words(), en.words());
    }

    /** The numbers of the goals that there are among those that were ticked. */
    List<Integer> goalNumbers() {
        return IntStream.rangeClosed(1, TermDetails.GOALS).filter(goal -> goals.contains(String.valueOf(goal))).boxed()
                .toList();
    }

    int number() {
        return place.matches("[0-9]{1,4}") ? Integer.parseInt(place) : Integer.MAX_VALUE;
    }

    /** Whether the box is ticked. */
    public boolean isHidden() {
        return !hidden.isEmpty();
    }
}
