package brussels.zinnova.curation;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Typed;

/** Whether a submission is what the definition of a social innovation asks for, criterion by criterion. */
record CheckForm(@Nullable Verdict answer, @Nullable Verdict need, @Nullable Verdict impact,
        @Nullable Verdict participation) {

    /** The criteria in the order of the form. */
    static final List<String> CRITERIA = List.of("answer", "need", "impact", "participation");

    /** What can be found. */
    static final List<String> VERDICTS = List.of("met", "not-met", "unclear");

    /**
     * What was typed about one criterion.
     *
     * @param is one of {@link #VERDICTS}, or nothing
     */
    record Verdict(String is, String note) {

        private static final Set<String> KNOWN = Set.copyOf(VERDICTS);
        private static final int LONGEST = 300;

        Verdict {
            is = KNOWN.contains(Typed.line(is)) ? Typed.line(is) : "";
            note = Typed.line(note);
            note = note.substring(0, Math.min(LONGEST, note.length()));
        }
    }

    /** The same with the name of its criterion. */
    record Check(String criterion, String verdict, String note) {}

    /** All of it, in the order of the form. */
    public List<Check> all() {
        return CRITERIA.stream().map(criterion -> {
            Verdict verdict = verdict(criterion);
            return verdict == null
                    ? new Check(criterion, "", "")
                    : new Check(criterion, verdict.is(), verdict.note());
        }).toList();
    }

    static CheckForm of(List<Check> checks) {
        return new CheckForm(one(checks, "answer"), one(checks, "need"), one(checks, "impact"),
                one(checks, "participation"));
    }

    private @Nullable Verdict verdict(String criterion) {
        return switch (criterion) {
            case "answer" -> answer;
            case "need" -> need;
            case "impact" -> impact;
            default -> participation;
        };
    }

    private static @Nullable Verdict one(List<Check> checks, String criterion) {
        return checks.stream().filter(check -> check.criterion().equals(criterion))
                .map(check -> new Verdict(check.verdict(), check.note())).findFirst().orElse(null);
    }
}
