package brussels.zinnova.curation;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.shared.Brussels;

/** How the desk and the catalogue are doing, counted in the database. */
@Component
@Transactional(readOnly = true)
class DeskFigures {

    private static final int WEEKS = 12;

    /** How far back decisions are looked at to tell how long they take. */
    private static final Period RECENT = Period.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    DeskFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How much of a kind waits, and since when the oldest of it. */
    record Waiting(WorkItem.Kind kind, int count, Instant oldest) {}

    /** How many decisions were made in the week that began on a Monday. */
    record Week(LocalDate monday, int decisions) {}

    /** How many entries have in one language what: {@code whole}, {@code outdated} or {@code missing}. */
    record Translated(String language, String what, int count) {}

    /** How many entries were verified when: {@code year}, {@code before} or {@code never}. */
    record Verified(String when, int count) {}

    public List<Waiting> waiting() {
        return jdbc.sql("""
                SELECT kind, count(*) AS count, min(since) AS oldest FROM work_items WHERE since <= ?
                GROUP BY kind, weight ORDER BY weight, kind
                """).param(now()).query((row, number) -> new Waiting(WorkItem.Kind.of(row.getString("kind")),
                row.getInt("count"), row.getTimestamp("oldest").toInstant())).list();
    }

    /** The last twelve weeks, the one at hand first. */
    public List<Week> decisions() {
        LocalDate monday = LocalDate.now(clock.withZone(Brussels.ZONE))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<LocalDate, Integer> counts = new HashMap<>();
        jdbc.sql("""
                SELECT date_trunc('week', at AT TIME ZONE 'Europe/Brussels')::date AS monday, count(*) AS count
                FROM audit_entries WHERE at >= ? AND action IN ('submission-accepted', 'submission-declined',
                    'submission-changes-requested', 'report-answered') GROUP BY 1
                """).param(monday.minusWeeks(WEEKS).atStartOfDay(Brussels.ZONE).toOffsetDateTime())
                .query((row, number) -> counts.put(row.getObject("monday", LocalDate.class), row.getInt("count")))
                .list();
        return IntStream.range(0, WEEKS).mapToObj(monday::minusWeeks)
                .map(week -> new Week(week, counts.getOrDefault(week, 0))).toList();
    }

    /** The median of the days from the arrival of a submission to its first decision, lately; null where none was decided. */
    public @Nullable Double medianDays() {
        return jdbc
                .sql("""
                        SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM decided - received) / 86400) AS days
                        FROM (SELECT min(happened_at) FILTER (WHERE state = 'received') AS received,
                                min(happened_at) FILTER (WHERE state IN ('accepted', 'declined', 'changes-requested')) AS decided
                            FROM submission_steps GROUP BY submission_id) s
                        WHERE decided >= ? AND received IS NOT NULL
                        """)
                .param(clock.instant().atZone(Brussels.ZONE).minus(RECENT).toOffsetDateTime())
                .query((row, number) -> (Double) row.getObject("days")).optional().orElse(null);
    }

    public List<Translated> translations() {
        return jdbc.sql("""
                SELECT language, what, count(*) AS count FROM (
                    SELECT l.language, l.place, CASE WHEN t.tagline IS NULL OR t.answer IS NULL THEN 'missing'
                        WHEN t.status IN ('outdated', 'machine') THEN 'outdated' ELSE 'whole' END AS what
                    FROM innovations i CROSS JOIN (VALUES ('fr', 1), ('nl', 2), ('en', 3)) l (language, place)
                        LEFT JOIN innovation_translations t ON t.innovation_id = i.id AND t.language = l.language
                    WHERE i.state = 'published') x
                GROUP BY language, place, what ORDER BY place, what DESC
                """).query((row, number) -> new Translated(row.getString("language"), row.getString("what"),
                row.getInt("count"))).list();
    }

    public List<Verified> verified() {
        return jdbc.sql("""
                SELECT CASE WHEN verified_on IS NULL THEN 'never' WHEN verified_on > ? THEN 'year' ELSE 'before' END
                    AS at, count(*) AS count FROM innovations WHERE state = 'published' GROUP BY 1 ORDER BY 1 DESC
                """).param(LocalDate.now(clock.withZone(Brussels.ZONE)).minusYears(1))
                .query((row, number) -> new Verified(row.getString("at"), row.getInt("count"))).list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
