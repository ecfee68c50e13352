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
     * @param submission what it is about
     * @param reason {@code refused}: the server knows no such address; {@code unreachable}: it took no mail for too long
     */
    public record UndeliveredMail(UUID submission, String reason) {}

    /** Those about submissions that curators know, the last ones first. */
    public List<UndeliveredMail> newest(int most) {
        return jdbc.sql("""
                SELECT m.submission_id AS submission, m.reason FROM undelivered_mails m
                JOIN submissions s ON s.id = m.submission_id AND s.state <> 'unconfirmed'
                ORDER BY m.given_up_at DESC LIMIT ?
                """).param(most).query((row, number) -> new UndeliveredMail(row.getObject("submission", UUID.class),
                row.getString("reason"))).list();
    }

    void add(Letter letter, String reason) {
        jdbc.sql("""
                INSERT INTO undelivered_mails (id, submission_id, state, reason, given_up_at)
                SELECT ?, id, ?, ?, ? FROM submissions WHERE id = ?
                """).params(UUID.randomUUID(), letter.state().code(), reason,
                clock.instant().atOffset(ZoneOffset.UTC), letter.submission()).update();
    }
}
