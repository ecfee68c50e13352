package brussels.zinnova.innovation;

import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.validation.Errors;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.WebAddress;
import brussels.zinnova.vocabulary.Scheme;
import brussels.zinnova.vocabulary.TermId;

/**
 * What an {@link InnovationForm} must be beyond what the annotations of one field can say.
 *
 * @param original the language that the texts must be told in
 * @param required the texts that must be there in that language
 * @param known whether the vocabulary has a term
 * @param thisYear the year it is
 */
public record InnovationFormRules(Language original, List<String> required, Predicate<TermId> known, Year thisYear) {

    /** What whoever proposes an innovation must tell of it. */
    public static final List<String> FOR_SUBMISSIONS = List.of("tagline", "answer", "need", "impact", "participation");

    /** What an entry cannot do without: some were published before all was known of them. */
    public static final List<String> FOR_ENTRIES = List.of("tagline", "answer");

    private static final int FIRST_YEAR = 1800;
    private static final int SOURCES = 20;
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final int NAMED = 3;
    private static final int NAMED_LENGTH = 40;

    /** Adds to the errors whatever rule the form breaks. */
    public void check(InnovationForm form, Errors errors) {
        requireTexts(form.in(original), errors);
        requireKnown(Scheme.CHALLENGE, "challenges", form.challenges(), errors);
        requireKnown(Scheme.VALUE, "values", form.values(), errors);
        requireKnown(Scheme.APPROACH, "approaches", form.approaches(), errors);
        requireKnown(Scheme.COMMUNE, "communes", form.communes(), errors);
        requireKnown(Scheme.ACTOR_KIND, "actorKind", given(form.actorKind()), errors);
        requireKnown(Scheme.STAGE, "stage", given(form.stage()), errors);
        requireOnePlace(form, errors);
        boolean started = requireYear("startedYear", form.startedYear(), errors);
        boolean ended = requireYear("endedYear", form.endedYear(), errors);
        if (started && ended && Integer.parseInt(form.endedYear()) < Integer.parseInt(form.startedYear())) {
            errors.rejectValue("endedYear", "form.ended-year.before-start", new Object[]{form.startedYear()}, null);
        }
        requireAddresses(form.sources(), errors);
    }

    private void requireTexts(TextsForm texts, Errors errors) {
        requireText("tagline", texts.tagline(), "form.tagline.required", errors);
        requireText("answer", texts.answer(), "form.answer.required", errors);
        requireText("need", texts.need(), "form.need.required", errors);
        requireText("impact", texts.impact(), "form.impact.required", errors);
        requireText("participation", texts.participation(), "form.participation.required", errors);
    }

    private void requireText(String text, String typed, String message, Errors errors) {
        if (typed.isEmpty() && required.contains(text)) {
            errors.rejectValue(original.code() + "." + text, message);
        }
    }

    private void requireKnown(Scheme scheme, String field, Collection<String> codes, Errors errors) {
        List<String> unknown = codes.stream().filter(code -> !known.test(new TermId(scheme, code))).toList();
        if (!unknown.isEmpty()) {
            String names = unknown.stream().limit(NAMED)
                    .map(code -> code.substring(0, Math.min(NAMED_LENGTH, code.length())))
                    .collect(Collectors.joining(", "));
            errors.rejectValue(field, "form.unknown", new Object[]{names, unknown.size() - NAMED}, null);
        }
    }

    private static void requireOnePlace(InnovationForm form, Errors errors) {
        if (form.coversRegion() != form.communes().isEmpty()) {
            errors.rejectValue("communes", form.coversRegion() ? "form.communes.both" : "form.communes.required");
        }
    }

    /** An innovation may be about to start, or to end. Tells whether there is a year that is one. */
    private boolean requireYear(String field, String typed, Errors errors) {
        int last = thisYear.getValue() + 1;
        if (typed.isEmpty()) {
            return false;
        }
        if (!YEAR.matcher(typed).matches()) {
            errors.rejectValue(field, "form.started-year.kind");
            return false;
        }
        if (Integer.parseInt(typed) < FIRST_YEAR || Integer.parseInt(typed) > last) {
            errors.rejectValue(field, "form.started-year.range",
                    new Object[]{String.valueOf(FIRST_YEAR), String.valueOf(last)}, null);
            return false;
        }
        return true;
    }

    private static void requireAddresses(String lines, Errors errors) {
        boolean wrong = lines.lines().anyMatch(
                line -> line.length() > InnovationContent.MAX_ADDRESS || !WebAddress.Validator.isPublic(line));
        if (wrong || lines.lines().count() > SOURCES) {
            errors.rejectValue("sources", "form.sources.kind", new Object[]{SOURCES}, null);
        }
    }

    private static List<String> given(String code) {
        return code.isEmpty() ? List.of() : List.of(code);
    }
}
