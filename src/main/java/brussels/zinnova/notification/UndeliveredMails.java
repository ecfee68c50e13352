package brussels.zinnova.notification;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Mails that could not be delivered, for the curators. */
@Service
public class UndeliveredMails {

    private final JdbcClient jdbc;
    private final Clock clock;

    UndeliveredMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param about the submission or the report that it is about
     * @param reason {@code refused}: the server knows no such address; {@code unreachable}: it took no mail for too long
     */
    public record UndeliveredMail(boolean report, UUID about, String reason) {}

    /** Those about what curators know, the last ones first. */
    public List<UndeliveredMail> newest(int most) {
        return jdbc.sql("""
                SELECT m.report_id IS NOT NULL AS report, coalesce(m.report_id, m.submission_id) AS about, m.reason
                FROM undelivered_mails m WHERE m.event <> 'unconfirmed' ORDER BY m.given_up_at DESC LIMIT ?
                """).param(most).query((row, number) -> new UndeliveredMail(row.getBoolean("report"),
                row.getObject("about", UUID.class), row.getString("reason"))).list();
    }

    void add(Letter letter, String reason) {
        jdbc.sql("""
                INSERT INTO undelivered_mails (id, submission_id, report_id, event, reason, given_up_at)
                SELECT ?, s.id, r.id, ?, ?, ? FROM (SELECT CAST(? AS uuid) AS about) a
                LEFT JOIN submissions s ON s.id = a.about LEFT JOIN reports r ON r.id = a.about
                WHERE s.id IS NOT NULL OR r.id IS NOT NULL
                """).params(UUID.randomUUID(), letter.state(), reason, clock.instant().atOffset(ZoneOffset.UTC),
                letter.about()).update();
    }
}
