package brussels.zinnova.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.shared.Brussels;

/** Reads what {@link Audit} wrote. */
@Component
@Transactional(readOnly = true)
public class AuditTrail {

    private static final String FOUND = """
            FROM audit_entries WHERE (CAST(:action AS text) IS NULL OR action = CAST(:action AS text))
                AND (CAST(:account AS uuid) IS NULL OR account_id = CAST(:account AS uuid))
                AND (CAST(:subject AS uuid) IS NULL OR subject_id = CAST(:subject AS uuid))
                AND (CAST(:from AS timestamptz) IS NULL OR at >= CAST(:from AS timestamptz))
                AND (CAST(:until AS timestamptz) IS NULL OR at < CAST(:until AS timestamptz))
            """;

    /** How many the database hands over at once. */
    private static final int ROWS = 500;

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for; null where anything will do.
     *
     * @param from and {@code to}: the first and the last day, in Brussels
     */
    record Filter(@Nullable String action, @Nullable UUID account, @Nullable UUID subject, @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** One line of the trail. */
    public record Entry(Instant at, UUID account, String action, UUID subject, List<String> fields,
            @Nullable String client) {

        /** When it was, in Brussels. */
        public LocalDateTime when() {
            return LocalDateTime.ofInstant(at, Brussels.ZONE);
        }

        /** The day on which it was, in Brussels. */
        public LocalDate day() {
            return when().toLocalDate();
        }

        /** The page at the desk of what it was done to; null where that has none. */
        public @Nullable String page() {
            String kind = action.substring(0, action.indexOf('-') < 0 ? action.length() : action.indexOf('-'));
            return switch (kind) {
                case "submission" -> "/admin/submissions/" + subject;
                case "innovation", "translation" -> "/admin/innovations/" + subject;
                case "report" -> "/admin/reports/" + subject;
                case "term" -> fields.isEmpty() ? null : "/admin/vocabulary/" + fields.getFirst();
                default -> null;
            };
        }
    }

    /** What was done to one thing, the first first. */
    public List<Entry> of(UUID subject) {
        List<Entry> found = new ArrayList<>();
        read(new Filter(null, null, subject, null, null), found::add);
        return found;
    }

    /** The actions that there are in it. */
    List<String> actions() {
        return jdbc.sql("SELECT DISTINCT action FROM audit_entries ORDER BY action")
                .query((row, number) -> row.getString("action")).list();
    }

    int count(Filter filter) {
        return with(filter, jdbc.sql("SELECT count(*) " + FOUND)).query(Integer.class).single();
    }

    /** A page of what is found, the last first. */
    List<Entry> list(Filter filter, int page, int pageSize) {
        return with(filter, jdbc.sql("SELECT * " + FOUND + " ORDER BY id DESC LIMIT :most OFFSET :skip"))
                .param("most", pageSize).param("skip", (page - 1) * pageSize).query(AuditTrail::entry).list();
    }

    /** Hands over all that is found, the first first. */
    void read(Filter filter, Consumer<Entry> reader) {
        with(filter, jdbc.sql("SELECT * " + FOUND + " ORDER BY id").withFetchSize(ROWS))
                .query((ResultSet row) -> reader.accept(entry(row, 0)));
    }

    private static JdbcClient.StatementSpec with(Filter filter, JdbcClient.StatementSpec sql) {
        return sql.param("action", filter.action()).param("account", filter.account())
                .param("subject", filter.subject()).param("from", midnight(filter.from()))
                .param("until", midnight(filter.to() == null ? null : filter.to().plusDays(1)));
    }

    private static @Nullable OffsetDateTime midnight(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Brussels.ZONE).toOffsetDateTime();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(row.getTimestamp("at").toInstant(), row.getObject("account_id", UUID.class),
                row.getString("action"), row.getObject("subject_id", UUID.class),
                List.of((String[]) row.getArray("fields").getArray()), row.getString("client"));
    }
}
