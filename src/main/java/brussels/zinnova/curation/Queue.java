package brussels.zinnova.curation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.shared.Language;

/** What needs a person, and who has taken it. Reads the view {@code work_items}. */
@Component
@Transactional
class Queue {

    /** Whoever has left something alone for so long has it no longer. */
    private static final Duration IDLE = Duration.ofHours(2);

    /** The weight, in the view, of the last kind that presses. */
    private static final int PRESSING = 4;

    private static final String DUE = """
            FROM work_items w LEFT JOIN assignments a ON a.subject_id = w.subject_id AND a.taken_at > :idle
            WHERE w.since <= :now AND (CAST(:kind AS text) IS NULL OR w.kind = CAST(:kind AS text))
                AND (CAST(:account AS uuid) IS NULL OR a.account_id = CAST(:account AS uuid))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Queue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In which order. */
    enum Sort {

        URGENT("w.weight, w.since, w.subject_id"),
        OLDEST("w.since, w.subject_id"),
        NEWEST("w.since DESC, w.subject_id"),
        NAME("lower(w.name), w.subject_id");

        private final String columns;

        Sort(String columns) {
            this.columns = columns;
        }

        /** The code that stands in parameters and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Sort of(String code) {
            return Arrays.stream(values()).filter(sort -> sort.code().equals(code)).findFirst().orElse(URGENT);
        }
    }

    /**
     * What is looked at.
     *
     * @param kind null for all
     * @param account whose; null for everybody’s and nobody’s
     */
    record Filter(WorkItem.@Nullable Kind kind, @Nullable UUID account) {}

    /** A page of what there is. */
    @Transactional(readOnly = true)
    public List<WorkItem> list(Filter filter, Sort sort, int page, int pageSize) {
        return due("SELECT w.*, a.account_id " + DUE + " ORDER BY " + sort.columns + " LIMIT :most OFFSET :skip",
                filter)
                .param("most", pageSize).param("skip", (page - 1) * pageSize).query(Queue::item).list();
    }

    /** How much there is of each kind, of what passes the filter’s account. */
    @Transactional(readOnly = true)
    public Map<WorkItem.Kind, Integer> counts(@Nullable UUID account) {
        Map<WorkItem.Kind, Integer> counts = new EnumMap<>(WorkItem.Kind.class);
        due("SELECT w.kind, count(*) AS count " + DUE + " GROUP BY w.kind", new Filter(null, account))
                .query((row, number) -> Map.entry(kind(row), row.getInt("count"))).list()
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }

    /** How much there is that should not wait: all but translations and what was not verified for a year. */
    @Transactional(readOnly = true)
    public int countPressing() {
        return jdbc.sql("SELECT count(*) FROM work_items WHERE weight <= ? AND since <= ?")
                .params(PRESSING, utc(clock.instant())).query(Integer.class).single();
    }

    /**
     * Gives something to a curator, whoever had it before.
     *
     * @return whether it is there
     */
    public boolean assign(UUID subject, UUID account) {
        return jdbc.sql("""
                INSERT INTO assignments (subject_id, account_id, taken_at)
                SELECT :subject, :account, :now WHERE EXISTS (SELECT FROM work_items WHERE subject_id = :subject)
                ON CONFLICT (subject_id) DO UPDATE SET account_id = :account, taken_at = :now
                """).param("subject", subject).param("account", account).param("now", utc(clock.instant()))
                .update() == 1;
    }

    /** Whoever has something and looks at it has it from now on. */
    public void touch(UUID subject, UUID account) {
        jdbc.sql("UPDATE assignments SET taken_at = ? WHERE subject_id = ? AND account_id = ?")
                .params(utc(clock.instant()), subject, account).update();
    }

    /**
     * Takes it from whoever has it.
     *
     * @return whether anybody had
     */
    public boolean release(UUID subject) {
        return jdbc.sql("DELETE FROM assignments WHERE subject_id = ?").param(subject).update() == 1;
    }

    /** Forgets that a mail was not delivered: a curator has seen it. */
    public void dismissMail(UUID mail) {
        jdbc.sql("DELETE FROM undelivered_mails WHERE id = ?").param(mail).update();
    }

    private JdbcClient.StatementSpec due(String sql, Filter filter) {
        Instant now = clock.instant();
        return jdbc.sql(sql).param("now", utc(now)).param("idle", utc(now.minus(IDLE)))
                .param("kind", filter.kind() == null ? null : filter.kind().code())
                .param("account", filter.account());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static WorkItem item(ResultSet row, int number) throws SQLException {
        return new WorkItem(kind(row), row.getObject("subject_id", UUID.class), row.getString("path"),
                row.getString("name"), Language.of(row.getString("language")).orElseThrow(),
                row.getTimestamp("since").toInstant(), List.of((String[]) row.getArray("reasons").getArray()),
                row.getObject("account_id", UUID.class));
    }

    private static WorkItem.Kind kind(ResultSet row) throws SQLException {
        return WorkItem.Kind.of(row.getString("kind"));
    }
}
