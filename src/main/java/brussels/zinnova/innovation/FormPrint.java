package brussels.zinnova.innovation;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What an {@link InnovationForm} looked like when it was opened, short enough for a hidden field: tells later which of its
 * fields were touched, so that whoever comes second overwrites nothing that they did not mean to.
 */
public final class FormPrint {

    private static final List<Set<String>> TOGETHER = List.of(Set.of("communes", "regionWide"),
            Set.of("startedYear", "endedYear"), Set.of("actorName", "actorKind"));

    private FormPrint() {}

    /** A print of what stands in each field. */
    public static String of(InnovationForm form) {
        return new TreeMap<>(form.byField()).entrySet().stream()
                .map(field -> field.getKey() + ":" + print(field.getValue())).collect(Collectors.joining(","));
    }

    /**
     * A form laid over what is stored by now: what was touched since it was opened, and of the rest what is stored.
     *
     * @param opened the print of the form as it was opened; all counts as touched where it is missing
     */
    public static InnovationForm over(InnovationForm stored, InnovationForm form, String opened) {
        Set<String> before = Arrays.stream(opened.split(",")).collect(Collectors.toSet());
        Map<String, Object> here = form.byField();
        Predicate<String> untouched = field -> before.contains(field + ":" + print(here.get(field)));
        return mix(stored, form, untouched);
    }

    /** A form but for the fields of these names, which are as they are stored; a place, a time, an actor is one thing. */
    public static InnovationForm without(InnovationForm stored, InnovationForm form, Set<String> left) {
        return mix(stored, form, field -> left.contains(field)
                || TOGETHER.stream().anyMatch(one -> one.contains(field) && !Collections.disjoint(one, left)));
    }

    private static InnovationForm mix(InnovationForm stored, InnovationForm form, Predicate<String> untouched) {
        InnovationForm place = untouched.test("communes") && untouched.test("regionWide") ? stored : form;
        InnovationForm time = untouched.test("startedYear") && untouched.test("endedYear") ? stored : form;
        InnovationForm actor = untouched.test("actorName") && untouched.test("actorKind") ? stored : form;
        return new InnovationForm(untouched.test("name") ? stored.name() : form.name(),
                form.fr().over(stored.fr(), text -> untouched.test("fr." + text)),
                form.nl().over(stored.nl(), text -> untouched.test("nl." + text)),
                form.en().over(stored.en(), text -> untouched.test("en." + text)),
                untouched.test("challenges") ? stored.challenges() : form.challenges(),
                untouched.test("values") ? stored.values() : form.values(),
                untouched.test("approaches") ? stored.approaches() : form.approaches(), actor.actorName(),
                actor.actorKind(), place.communes(), place.regionWide(),
                untouched.test("address") ? stored.address() : form.address(),
                untouched.test("postalCode") ? stored.postalCode() : form.postalCode(), time.startedYear(),
                time.endedYear(), untouched.test("stage") ? stored.stage() : form.stage(),
                untouched.test("website") ? stored.website() : form.website(),
                untouched.test("sources") ? stored.sources() : form.sources());
    }

    private static String print(@Nullable Object value) {
        return Digest.of(value instanceof List<?> codes
                ? codes.stream().map(String::valueOf).sorted().collect(Collectors.joining(" "))
                : String.valueOf(value));
    }
}
