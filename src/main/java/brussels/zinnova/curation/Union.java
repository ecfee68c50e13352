package brussels.zinnova.curation;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.innovation.ActorRole;
import brussels.zinnova.innovation.ActorShare;
import brussels.zinnova.innovation.FormPrint;
import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationForm;

/**
 * What one entry says that is made of two: field by field what one of them said, the sources and the actors of both.
 *
 * @param kept the one that stays
 * @param lost the one that becomes part of it
 */
record Union(InnovationContent kept, InnovationContent lost) {

    private static final Set<String> UNITED = Set.of("sources");
    private static final Set<String> PLACE = Set.of("communes", "regionWide", "address", "postalCode");

    InnovationForm keptForm() {
        return InnovationForm.of(kept);
    }

    /** What the other one says, told as an entry whose original is in the language of the one that stays. */
    InnovationForm lostForm() {
        return InnovationForm.of(lost).toldIn(kept.originalLanguage(), lost.originalLanguage());
    }

    /** The same but for what is united: where it differs from the one that stays there is something to choose. */
    InnovationForm choosable() {
        return FormPrint.without(keptForm(), lostForm(), UNITED);
    }

    /** The fields that only the other one has filled, but for names: that one may be called otherwise. */
    Set<String> onlyInLost() {
        var here = keptForm().byField();
        return keptForm().differences(choosable(), kept.originalLanguage()).stream()
                .filter(field -> !field.endsWith("name") && isEmpty(here.get(field))).collect(Collectors.toSet());
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value instanceof Collection<?> codes ? codes.isEmpty() : String.valueOf(value).isEmpty();
    }

    /** @param taken the fields in which it says what the other one said */
    InnovationContent content(Set<String> taken) {
        InnovationForm form = FormPrint.without(lostForm(), keptForm(), taken);
        InnovationContent chosen = form.content(kept);
        ActorShare carrier = chosen.actors().getFirst();
        boolean placeOfKept = kept.point() != null && Collections.disjoint(taken, PLACE);
        return chosen.with(placeOfKept || lost.point() == null ? kept.point() : lost.point(),
                distinct(Stream.of(List.of(carrier), chosen.actors(), kept.actors(), lost.actors())
                        .flatMap(List::stream).map(actor -> actor.equals(carrier) ? carrier : asPartner(actor)),
                        actor -> actor.kind() + " " + actor.name()),
                distinct(Stream.concat(kept.sources().stream(), lost.sources().stream()), Function.identity()));
    }

    private static ActorShare asPartner(ActorShare actor) {
        return new ActorShare(actor.name(), actor.kind(), ActorRole.PARTNER);
    }

    private static <T> List<T> distinct(Stream<T> all, Function<T, String> key) {
        Set<String> seen = new LinkedHashSet<>();
        return all.filter(one -> seen.add(key.apply(one))).toList();
    }
}
