package brussels.zinnova.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.exchange.FileTable.Row;
import brussels.zinnova.exchange.RowPlan.Outcome;
import brussels.zinnova.innovation.ActorShare;
import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationState;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.innovation.Twins.Traits;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Slug;
import brussels.zinnova.shared.SpreadsheetCell;
import brussels.zinnova.vocabulary.Scheme;
import brussels.zinnova.vocabulary.Vocabulary;

/**
 * Says what would become of the rows of one file, one after the other, and changes nothing. A row is of the entry that
 * has its slug; without one, of the entry that has the slug which its name makes, so that a file taken in twice makes no
 * second entry.
 */
final class RowPlanner {

    private final Innovations innovations;
    private final Validator validator;
    private final Map<Scheme, Set<String>> vocabulary = new EnumMap<>(Scheme.class);
    /** What new entries may have: nothing that is hidden. */
    private final Map<Scheme, Set<String>> offered = new EnumMap<>(Scheme.class);
    private final BiFunction<Scheme, String, String> current;
    private final LocalDate today;
    private final TwinFinder twins;
    private final Map<String, Long> slugs = new HashMap<>();

    /** Says what the innovation on a line may be the same as: the slugs of entries, the numbers of lines. */
    interface TwinFinder {

        /** @param known whether the line is of an entry that there is */
        List<String> find(long line, Traits traits, boolean known);
    }

    RowPlanner(Innovations innovations, Vocabulary terms, Validator validator, LocalDate today,
            TwinFinder twins) {
        this.today = today;
        this.innovations = innovations;
        this.twins = twins;
        this.validator = validator;
        this.current = terms.current();
        for (Scheme scheme : Scheme.values()) {
            vocabulary.put(scheme, terms.codes(scheme));
            offered.put(scheme, terms.offered(scheme));
        }
    }

    RowPlan plan(Row sent) {
        long line = sent.line();
        Map<String, String> typed = new LinkedHashMap<>();
        sent.cells().forEach((column, cell) -> typed.put(column, SpreadsheetCell.original(cell)));
        Optional<Slug> slug = slug(typed);
        Optional<InnovationDetails> former = slug.flatMap(innovations::find);
        Map<String, String> whole = new LinkedHashMap<>();
        former.ifPresent(entry -> whole.putAll(Cells.of(entry)));
        former.ifPresent(entry -> tellIn(typed.get("original_language"), entry, typed, whole));
        whole.putAll(typed);
        InnovationRow row = new InnovationRow(whole, current, latest(former));
        List<RowProblem> problems = new ArrayList<>(row.problems());
        if (sent.surplus()) {
            problems.add(new RowProblem("…", "cells", ""));
        }
        requireSlug(line, typed, slug, former, problems);
        requireValid(row, former.isPresent(), problems);
        List<String> columns = former.map(entry -> differences(entry, row)).orElse(List.of());
        Outcome outcome = outcome(former.isPresent(), columns, problems);
        return new RowPlan(line, outcome, row.cell("name"), slug.orElse(null), former.orElse(null), row.content(),
                row.verifiedOn(), row.notes(), columns, problems,
                outcome == Outcome.REFUSED
                        ? List.of()
                        : twins.find(line, Traits.of(row.content()), former.isPresent()));
    }

    /** The column of the name is of the original: where that becomes another language, the names change places. */
    private static void tellIn(@Nullable String original, InnovationDetails entry, Map<String, String> typed,
            Map<String, String> whole) {
        String before = entry.content().originalLanguage().code();
        if (original != null && !original.equals(before) && !typed.containsKey("name")
                && Language.of(original).isPresent()) {
            whole.put("name_" + before, whole.getOrDefault("name", ""));
            whole.put("name", whole.getOrDefault("name_" + original, ""));
            whole.put("name_" + original, "");
        }
    }

    /** What stands in an entry already may stand there again. */
    private LocalDate latest(Optional<InnovationDetails> former) {
        return former.map(InnovationDetails::verifiedOn).filter(today::isBefore).orElse(today);
    }

    private static Optional<Slug> slug(Map<String, String> typed) {
        String slug = typed.getOrDefault("slug", "").strip();
        String name = typed.getOrDefault("name", "");
        if (slug.isEmpty()) {
            return Slug.of(name);
        }
        return Slug.isSlug(slug) ? Optional.of(new Slug(slug)) : Optional.empty();
    }

    private void requireSlug(long line, Map<String, String> typed, Optional<Slug> slug,
            Optional<InnovationDetails> former, List<RowProblem> problems) {
        String format = typed.getOrDefault("format", "");
        if (!format.isBlank() && !format.equals(Cells.FORMAT)) {
            problems.add(new RowProblem("format", "format", format));
        }
        if (slug.isEmpty()) {
            problems.add(new RowProblem("slug", "slug", typed.getOrDefault("slug", "")));
            return;
        }
        Long first = slugs.putIfAbsent(former.map(entry -> entry.slug().value()).orElse(slug.get().value()), line);
        if (first != null) {
            problems.add(new RowProblem("slug", "twice", String.valueOf(first)));
        }
        boolean gone = former.isPresent()
                ? former.get().state() != InnovationState.PUBLISHED
                : innovations.isTaken(slug.get());
        if (gone) {
            problems.add(new RowProblem("slug", "gone", slug.get().value()));
        }
    }

    private void requireValid(InnovationRow row, boolean known, List<RowProblem> problems) {
        InnovationContent content = row.content();
        validator.validate(content).forEach(broken -> {
            String column = column(broken.getPropertyPath().toString(), content.originalLanguage().code());
            problems.add(new RowProblem(column,
                    code(broken.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName(),
                            broken.getPropertyPath().toString()),
                    row.cell(column)));
        });
        Map<Scheme, Set<String>> terms = known ? vocabulary : offered;
        requireTerms("challenges", Scheme.CHALLENGE, content.challenges(), terms, problems);
        requireTerms("values", Scheme.VALUE, content.values(), terms, problems);
        requireTerms("approaches", Scheme.APPROACH, content.approaches(), terms, problems);
        requireTerms("communes", Scheme.COMMUNE, content.communes(), terms, problems);
        requireTerms("stage", Scheme.STAGE, content.stage() == null ? List.of() : List.of(content.stage()), terms,
                problems);
        requireTerms("actor_kind", Scheme.ACTOR_KIND, List.of(content.actors().getFirst().kind()), terms, problems);
        requireTerms("partners", Scheme.ACTOR_KIND,
                content.actors().stream().skip(1).map(ActorShare::kind).toList(), terms, problems);
    }

    private void requireTerms(String column, Scheme scheme, Collection<String> codes,
            Map<Scheme, Set<String>> terms, List<RowProblem> problems) {
        codes.stream().filter(code -> !terms.getOrDefault(scheme, Set.of()).contains(code)).findFirst()
                .ifPresent(unknown -> problems.add(new RowProblem(column, "unknown", unknown)));
    }

    /** The column of a part of the content: {@code tagline_fr} of {@code fr.tagline}. */
    private static String column(String path, String original) {
        String[] parts = path.replaceFirst("\\[.*", "").split("\\.");
        if (parts[0].equals("point")) {
            return "latitude";
        }
        if (parts.length == 2) {
            return parts[1].equals("name") && parts[0].equals(original) ? "name" : parts[1] + "_" + parts[0];
        }
        return switch (parts[0]) {
            case "actors" -> path.contains("[0]") ? "actor" : "partners";
            case "startedYear" -> "started_year";
            case "endedYear", "endedAfterItStarted" -> "ended_year";
            case "postalCode" -> "postal_code";
            case "somewhere" -> "communes";
            case "completeInItsOriginalLanguage" -> "name";
            default -> parts[0];
        };
    }

    private static String code(String rule, String path) {
        return switch (rule) {
            case "MaxLength" -> "long";
            case "NotBlank" -> "empty";
            case "Size" -> "count";
            case "AssertTrue" -> switch (path) {
                case "somewhere" -> "place";
                case "endedAfterItStarted" -> "order";
                default -> "incomplete";
            };
            default -> "kind";
        };
    }

    /** Compared as they would be written: what is told otherwise there is told otherwise. */
    private static List<String> differences(InnovationDetails entry, InnovationRow row) {
        Map<String, String> now = Cells.of(entry);
        Map<String, String> then = Cells.of(new InnovationDetails(entry.id(), entry.version(), entry.state(),
                entry.stateReason(), entry.mergedInto(), entry.slug(), row.content(), row.verifiedOn(), row.notes(),
                entry.translations()));
        return Cells.COLUMNS.stream().filter(column -> !now.getOrDefault(column, "")
                .equals(then.getOrDefault(column, ""))).toList();
    }

    private static Outcome outcome(boolean known, List<String> columns, List<RowProblem> problems) {
        if (!problems.isEmpty()) {
            return Outcome.REFUSED;
        }
        return known ? columns.isEmpty() ? Outcome.LEFT : Outcome.CHANGED : Outcome.CREATED;
    }
}
