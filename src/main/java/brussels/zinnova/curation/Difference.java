package brussels.zinnova.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.catalogue.PublishedVocabulary;
import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.shared.Language;
import brussels.zinnova.vocabulary.Scheme;
import brussels.zinnova.web.FieldLabel;
import brussels.zinnova.web.FormErrors;

/**
 * One field in which what is stored and what was typed are not the same, each as it reads.
 *
 * @param field its name
 * @param label the end of the message key of its label
 * @param language of a text: the language that it is in
 * @param id of the field’s element
 * @param base what both began with; null where that is not known or no matter
 */
record Difference(String field, String label, @Nullable Language language, String id, @Nullable String base,
        String stored, String typed) {

    /** What is stored, word by word: what is new in it, or what the other one does not have. */
    public List<WordChange> storedWords() {
        return WordChange.in(stored, base == null ? typed : base);
    }

    /** What was typed, word by word, likewise. */
    public List<WordChange> typedWords() {
        return WordChange.in(typed, base == null ? stored : base);
    }

    private static final Map<String, Scheme> TERMS = Map.of("challenges", Scheme.CHALLENGE, "values", Scheme.VALUE,
            "approaches", Scheme.APPROACH, "communes", Scheme.COMMUNE, "actorKind", Scheme.ACTOR_KIND, "stage",
            Scheme.STAGE);

    /**
     * @param base what both began with, if that is known
     * @param page the language in which terms are named
     */
    static List<Difference> between(@Nullable InnovationForm base, InnovationForm stored, InnovationForm typed,
            Language original, PublishedVocabulary vocabulary, Language page) {
        List<Difference> differences = new ArrayList<>();
        for (String field : stored.differences(typed, original)) {
            FieldLabel label = FieldLabel.of(field);
            differences.add(new Difference(field, label.key(), label.language().orElse(null), FormErrors.idOf(field),
                    base == null ? null : words(field, base, vocabulary, page),
                    words(field, stored, vocabulary, page), words(field, typed, vocabulary, page)));
        }
        return differences;
    }

    private static String words(String field, InnovationForm form, PublishedVocabulary vocabulary, Language page) {
        Object value = form.byField().get(field);
        List<?> codes = value instanceof List<?> list ? list : List.of(String.valueOf(value));
        Scheme scheme = TERMS.get(field);
        return scheme == null
                ? String.valueOf(value)
                : codes.stream().map(code -> vocabulary.label(scheme, String.valueOf(code), page))
                        .collect(Collectors.joining(", "));
    }
}
