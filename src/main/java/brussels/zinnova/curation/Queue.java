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
import java.util.Optional;
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
            FROM work_items w LEFT JOIN assignments a ON a.subject_id = w.subject_id AND a.kind = w.kind
                AND a.taken_at > :idle
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
     * Gives something to a curator.
     *
     * @param former the account of whoever had it when it was looked at; null where nobody had
     * @return whether it waits, and nobody else has taken it since
     */
    public boolean assign(WorkItem.Kind kind, UUID subject, UUID account, @Nullable UUID former) {
        OffsetDateTime now = utc(clock.instant());
        jdbc.sql("DELETE FROM assignments WHERE taken_at <= ?").param(now.minus(IDLE)).update();
        return jdbc.sql("""
                INSERT INTO assignments (subject_id, kind, account_id, taken_at) SELECT subject_id, kind, :account, :now
                FROM work_items WHERE subject_id = :subject AND kind = :kind AND since <= :now
                ON CONFLICT (subject_id, kind) DO UPDATE SET account_id = :account, taken_at = :now
                    WHERE assignments.account_id IN (:account, :former)
                """).param("subject", subject).param("kind", kind.code()).param("account", account)
                .param("former", former == null ? account : former).param("now", now)
                .update() == 1;
    }

    /** The account of whoever has something, if anybody has. */
    @Transactional(readOnly = true)
    public Optional<UUID> holder(WorkItem.Kind kind, UUID subject) {
        return jdbc.sql("SELECT account_id FROM assignments WHERE kind = ? AND subject_id = ? AND taken_at > ?")
                .params(kind.code(), subject, utc(clock.instant().minus(IDLE)))
                .query((row, number) -> row.getObject("account_id", UUID.class)).optional();
    }

    /** Whoever has something and looks at it has it from now on. */
    public void touch(UUID subject, UUID account) {
        OffsetDateTime now = utc(clock.instant());
        jdbc.sql("UPDATE assignments SET taken_at = ? WHERE subject_id = ? AND account_id = ? AND taken_at > ?")
                .params(now, subject, account, now.minus(IDLE)).update();
    }

    /**
     * Takes it from whoever has it.
     *
     * @param former the account of whoever had it when it was looked at
     * @return whether they had it still
     */
    public boolean release(WorkItem.Kind kind, UUID subject, UUID former) {
        return jdbc.sql("DELETE FROM assignments WHERE subject_id = ? AND kind = ? AND account_id = ?")
                .params(subject, kind.code(), former).update() == 1;
    }

    /**
     * Forgets that a mail was not delivered: a curator has seen it.
     *
     * @return whether anything was to be forgotten
     */
    public boolean dismissMail(UUID mail) {
        return jdbc.sql("DELETE FROM undelivered_mails WHERE id = ?").param(mail).update() == 1;
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
