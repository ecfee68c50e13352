package brussels.zinnova.notification;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Mails that could not be delivered. Curators see them in their queue; whoever is about to confirm something sees it on
 * its page, for nobody else knows the right address.
 */
@Service
public class UndeliveredMails {

    private final JdbcClient jdbc;
    private final Clock clock;

    UndeliveredMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the last mail about that could not be delivered. */
    public boolean has(UUID about) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM undelivered_mails WHERE submission_id = :id OR report_id = :id)")
                .param("id", about).query(Boolean.class).single();
    }

    /** Forgets those about something: whoever it concerns can be reached by now. */
    void forget(UUID about) {
        jdbc.sql("DELETE FROM undelivered_mails WHERE :about IN (submission_id, report_id, draft_id, account_id)")
                .param("about", about).update();
    }

    void add(Letter letter, String reason) {
        jdbc.sql("""
                INSERT INTO undelivered_mails (id, submission_id, report_id, draft_id, account_id, event, reason,
                    given_up_at)
                SELECT ?, s.id, r.id, d.id, c.id, ?, ?, ? FROM (SELECT CAST(? AS uuid) AS about) a
                LEFT JOIN submissions s ON s.id = a.about LEFT JOIN reports r ON r.id = a.about
                LEFT JOIN drafts d ON d.id = a.about LEFT JOIN accounts c ON c.id = a.about
                WHERE num_nonnulls(s.id, r.id, d.id, c.id) = 1
                """).params(UUID.randomUUID(), letter.state(), reason, clock.instant().atOffset(ZoneOffset.UTC),
                letter.about()).update();
    }
}
