package brussels.zinnova.opendata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

import brussels.zinnova.catalogue.Facet;
import brussels.zinnova.catalogue.IgnoredCode;
import brussels.zinnova.catalogue.Order;
import brussels.zinnova.catalogue.Selection;
import brussels.zinnova.opendata.ProblemException.Wrong;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Typed;

/**
 * The parameters of a question to the interface, read strictly where a page reads them kindly: whoever writes a program
 * wants to know that a parameter does nothing. All that is wrong is told at once.
 */
final class ApiQuery {

    /** What narrows and sorts, as on the catalogue’s page, and the language in which that is meant. */
    static final Set<String> SELECTING = Stream.concat(Arrays.stream(Facet.values()).map(Facet::parameter),
            Stream.of("q", "sort", "language")).collect(Collectors.toUnmodifiableSet());

    /** No longer than a label. */
    private static final int SHOWN = 40;

    private final MultiValueMap<String, String> parameters;
    private final List<Wrong> wrong = new ArrayList<>();

    /** @param known the names of the parameters that mean something */
    ApiQuery(MultiValueMap<String, String> parameters, Set<String> known) {
        this.parameters = parameters;
        parameters.keySet().stream().filter(name -> !known.contains(name)).sorted()
                .forEach(name -> refuse(shown(name), known.isEmpty() ? "none" : "unknown",
                        String.join(", ", new TreeSet<>(known))));
    }

    /** The language that words and names are sorted in; French where none is asked for. */
    Language language() {
        return one("language").map(code -> Language.of(code).orElseGet(() -> {
            refuse("language", "language", shown(code));
            return Language.FR;
        })).orElse(Language.FR);
    }

    /**
     * A whole number between these.
     *
     * @param missing what it is where there is no such parameter
     */
    long number(String name, long least, long most, long missing) {
        return one(name).map(typed -> {
            Optional<Long> number = whole(typed).filter(one -> one >= least && one <= most);
            if (number.isEmpty()) {
                refuse(name, "number", least, most);
            }
            return number.orElse(missing);
        }).orElse(missing);
    }

    /** Whether it is {@code true}; {@code false} where it is missing. */
    boolean flag(String name) {
        return one(name).map(typed -> {
            if (!typed.equals("true") && !typed.equals("false")) {
                refuse(name, "flag");
            }
            return typed.equals("true");
        }).orElse(false);
    }

    /** The names in a list with commas, each one of those; empty where it is missing. */
    Set<String> names(String name, Set<String> known) {
        Set<String> names = one(name).map(typed -> Arrays.stream(typed.split(",")).map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new))).orElseGet(TreeSet::new);
        String all = String.join(", ", new TreeSet<>(known));
        names.stream().filter(typed -> !known.contains(typed)).forEach(typed -> {
            if (typed.isEmpty()) {
                refuse(name, "empty", all);
            } else {
                refuse(name, "value", shown(typed), all);
            }
        });
        if (names.isEmpty() && has(name)) {
            refuse(name, "empty", all);
        }
        return names;
    }

    @Nullable
    UUID uuid(String name) {
        return one(name).map(typed -> {
            if (Typed.isUuid(typed)) {
                return UUID.fromString(typed);
            }
            refuse(name, "uuid");
            return null;
        }).orElse(null);
    }

    /** Whether there is such a parameter at all. */
    boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** The only value of a parameter. */
    Optional<String> one(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            refuse(name, "once");
        }
        return values.stream().findFirst();
    }

    /** Says that a parameter is wrong. */
    void refuse(String parameter, String reason, Object... about) {
        wrong.add(new Wrong(parameter, reason, about));
    }

    /** Refuses codes that mean nothing, and more codes or words than are looked at. */
    void checkSelection(Selection selection) {
        List.of("q", "sort").forEach(this::one);
        selection.ignored().forEach(this::refuse);
        if (selection.isCrowded()) {
            parameters.keySet().stream().filter(name -> Facet.of(name).isPresent())
                    .forEach(name -> refuse(name, "many"));
        }
        if (selection.isShortened()) {
            refuse("q", "long");
        }
        if (selection.isWordless()) {
            refuse("q", "wordless");
        }
    }

    private void refuse(IgnoredCode code) {
        if (code.parameter().equals("sort")) {
            refuse("sort", "value", code.typed(),
                    String.join(", ", Arrays.stream(Order.values()).map(Order::code).toList()));
        } else {
            refuse(code.parameter(), reason(Facet.of(code.parameter())), code.typed());
        }
    }

    private static String reason(Optional<Facet> facet) {
        if (facet.filter(Facet.ENTRY::equals).isPresent()) {
            return "entry";
        }
        return facet.map(Facet::scheme).isPresent() ? "code" : "nothing";
    }

    /** @throws ProblemException if anything was wrong so far */
    void check() {
        if (!wrong.isEmpty()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "parameters", wrong);
        }
    }

    private static Optional<Long> whole(String typed) {
        return typed.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }

    /** As much as is repeated of what was typed. */
    static String shown(String typed) {
        return typed.length() <= SHOWN ? typed : typed.substring(0, SHOWN) + "…";
    }
}
