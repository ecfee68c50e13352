package brussels.zinnova.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.innovation.InnovationErased;
import brussels.zinnova.security.Audit;
import brussels.zinnova.security.Curator;
import brussels.zinnova.shared.Brussels;

/** The files that curators take in, and how far each has got. {@link ImportTask} does the work. */
@Component
@Transactional
class Imports {

    static final TaskDescriptor<Order> TASK = TaskDescriptor.of("import", Order.class);

    /** How long a file is kept after it came. */
    private static final Period KEPT = Period.ofDays(30);
    private static final int LISTED = 20;

    private static final TypeReference<Map<UUID, Integer>> VERSIONS = new TypeReference<>() {
    };

    /** All but the text, which is large. */
    private static final String COLUMNS = "id, account_id, begun_at, checked_at, state, lines, done, report";

    private final JdbcClient jdbc;
    private final Scheduler scheduler;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    Imports(JdbcClient jdbc, Scheduler scheduler, Audit audit, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.scheduler = scheduler;
        this.json = json;
        this.clock = clock;
    }

    /** How far a file has got. */
    enum State {

        CHECKING,
        CHECKED,
        RUNNING,
        DONE,
        /** It broke off, which the log says more about. */
        FAILED;

        /** The code that stands in columns and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a task is to do: look a file through, or take it in. */
    record Order(UUID id, boolean run) {}

    /**
     * One file.
     *
     * @param lines how many rows it has, and {@code done} how many of them were seen to
     * @param checkedAt when it was looked through; null until then
     * @param report null until it was looked through
     */
    record Details(UUID id, UUID account, Instant begunAt, @Nullable Instant checkedAt, State state, int lines,
            int done, @Nullable ImportReport report) {

        /** Whether that is what is being done with it. */
        boolean isAt(Order order) {
            return state == (order.run() ? State.RUNNING : State.CHECKING);
        }

        /** Whether it is being worked on. */
        public boolean isBusy() {
            return state == State.CHECKING || state == State.RUNNING;
        }

        /** When it came, in Brussels. */
        public LocalDateTime begun() {
            return LocalDateTime.ofInstant(begunAt, Brussels.ZONE);
        }

        /** The day on which it came, in Brussels. */
        public LocalDate begunOn() {
            return begunAt.atZone(Brussels.ZONE).toLocalDate();
        }
    }

    /** Keeps a table and has it looked through. */
    public UUID begin(Curator curator, String text, int lines) {
        UUID id = UUID.randomUUID();
        jdbc.sql("INSERT INTO imports (id, account_id, begun_at, state, text, lines) "
                + "VALUES (?, ?, ?, 'checking', ?, ?)").params(id, curator.account(),
                        clock.instant().atOffset(ZoneOffset.UTC), text, lines)
                .update();
        audit.record(curator, "import-begun", id, List.of());
        order(new Order(id, false));
        return id;
    }

    /** Has a table taken in that was looked through, as this curator’s decision; whoever asks twice has it once. */
    public void run(Curator curator, UUID id) {
        if (jdbc.sql(
                "UPDATE imports SET state = 'running', done = 0, account_id = ? WHERE id = ? AND state = 'checked'")
                .params(curator.account(), id).update() == 1) {
            order(new Order(id, true));
            audit.record(curator, "import-run", id, List.of());
        }
    }

    private void order(Order order) {
        scheduler.schedule(
                TASK.instance(order.id() + (order.run() ? "-run" : "-check")).data(order).scheduledTo(clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            /** Nobody waits for the tasks to be looked through the next time. */
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    @Transactional(readOnly = true)
    public Optional<Details> find(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM imports WHERE id = ?").param(id).query(this::details).optional();
    }

    /** The last ones. */
    @Transactional(readOnly = true)
    public List<Details> list() {
        return jdbc.sql("SELECT " + COLUMNS + " FROM imports ORDER BY begun_at DESC LIMIT ?").param(LISTED)
                .query(this::details)
                .list();
    }

    @Transactional(readOnly = true)
    public String text(UUID id) {
        return jdbc.sql("SELECT text FROM imports WHERE id = ?").param(id)
                .query((row, number) -> row.getString("text")).single();
    }

    public void progress(UUID id, int done) {
        jdbc.sql("UPDATE imports SET done = ? WHERE id = ?").params(done, id).update();
    }

    /** @param versions of the entries that it would change, as they were looked at */
    public void checked(UUID id, ImportReport report, Map<UUID, Integer> versions) {
        jdbc.sql("""
                UPDATE imports SET state = 'checked', done = lines, report = CAST(? AS jsonb), checked_at = ?,
                    versions = CAST(? AS jsonb) WHERE id = ? AND state = 'checking'
                """).params(json.writeValueAsString(report), clock.instant().atOffset(ZoneOffset.UTC),
                json.writeValueAsString(versions), id).update();
    }

    public void done(UUID id, ImportReport report) {
        jdbc.sql("UPDATE imports SET state = 'done', done = lines, report = CAST(? AS jsonb) WHERE id = ? "
                + "AND state = 'running'").params(json.writeValueAsString(report), id).update();
    }

    /** The versions of the entries that a file would change, as they were when it was looked through. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> versions(UUID id) {
        return jdbc.sql("SELECT versions FROM imports WHERE id = ?").param(id)
                .query((row, number) -> json.readValue(row.getString("versions"), VERSIONS)).optional()
                .orElse(Map.of());
    }

    public void fail(UUID id) {
        jdbc.sql("UPDATE imports SET state = 'failed' WHERE id = ?").param(id).update();
    }

    /** What was erased for good must not stay in the file that it came in, whichever that is. */
    @EventListener
    public void on(InnovationErased event) {
        jdbc.sql("DELETE FROM imports").update();
    }

    /** Deletes every hour what is kept for so long and no longer; each node may. */
    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void deleteWhatIsOver() {
        jdbc.sql("DELETE FROM imports WHERE begun_at < ?")
                .param(clock.instant().atZone(Brussels.ZONE).minus(KEPT).toOffsetDateTime()).update();
    }

    private Details details(ResultSet row, int number) throws SQLException {
        String report = row.getString("report");
        return new Details(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("checked_at") == null ? null : row.getTimestamp("checked_at").toInstant(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getInt("lines"),
                row.getInt("done"), report == null ? null : json.readValue(report, ImportReport.class));
    }
}
