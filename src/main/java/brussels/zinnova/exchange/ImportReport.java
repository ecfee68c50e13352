package brussels.zinnova.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

import brussels.zinnova.exchange.RowPlan.Outcome;

/**
 * What becomes of the rows of a file.
 *
 * @param counts how many rows come to each outcome
 * @param problems how many there are in all
 * @param refused the first of them
 * @param twins rows that may be the same as something else, the first of them
 * @param created rows that would make an entry, the first of them, with its address
 * @param changed rows that change an entry, the first of them
 * @param unknown the names of columns that are ignored
 */
record ImportReport(Map<Outcome, Integer> counts, int problems, List<Problem> refused, List<Finding> twins,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Finding> created, List<Finding> changed, List<String> unknown) {

    private static final int MOST = 100;

    /** One problem in one row. */
    record Problem(long line, String column, String code, String value) {}

    /**
     * Something to know about one row.
     *
     * @param what the slugs and lines that it may be the same as, the address that it gets, or the columns that it changes
     */
    record Finding(long line, String name, List<String> what) {}

    static ImportReport empty(List<String> unknown) {
        return new ImportReport(new EnumMap<>(Outcome.class), 0, List.of(), List.of(), List.of(), List.of(), unknown);
    }

    ImportReport with(RowPlan plan) {
        Map<Outcome, Integer> more = new EnumMap<>(Outcome.class);
        more.putAll(counts);
        more.merge(plan.outcome(), 1, Integer::sum);
        List<Problem> all = new ArrayList<>(refused);
        plan.problems().stream().limit(Math.max(0, MOST - refused.size())).forEach(
                problem -> all.add(new Problem(plan.line(), problem.column(), problem.code(), problem.value())));
        return new ImportReport(more, problems + plan.problems().size(), all, added(twins, plan, plan.twins()),
                added(created, plan, plan.outcome() == Outcome.CREATED ? List.of(plan.address()) : List.of()),
                added(changed, plan, plan.columns()), unknown);
    }

    private static List<Finding> added(List<Finding> findings, RowPlan plan, List<String> what) {
        if (what.isEmpty() || plan.outcome() == Outcome.REFUSED || findings.size() == MOST) {
            return findings;
        }
        List<Finding> more = new ArrayList<>(findings);
        more.add(new Finding(plan.line(), plan.name(), what));
        return more;
    }

    /** How many rows come to that, by its code. */
    public int count(String outcome) {
        return counts.getOrDefault(Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)), 0);
    }

    /** Whether there is anything to take in. */
    public boolean isUseful() {
        return count("created") + count("changed") > 0;
    }
}
