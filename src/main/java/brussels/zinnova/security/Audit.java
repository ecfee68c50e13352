package brussels.zinnova.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trail of what was decided: added to in the transaction that decides, and never changed. It holds ids and the names
 * of fields; no text, no address.
 */
@Component
public class Audit {

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes down one decision.
     *
     * @param action what was done, in lower-case words joined by hyphens: {@code submission-accepted}
     * @param subject what it was done to
     * @param fields the names of the fields that it changed; none where it changed none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Curator curator, String action, UUID subject, Collection<String> fields) {
        record(curator.account(), action, subject, fields);
    }

    /** The same for whoever has that account, where nobody is signed in yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(UUID account, String action, UUID subject, Collection<String> fields) {
        jdbc.sql("""
                INSERT INTO audit_entries (at, account_id, action, subject_id, fields, client)
                VALUES (:at, :account, :action, :subject, :fields, :client)
                """).param("at", Timestamp.from(clock.instant())).param("account", account)
                .param("action", action).param("subject", subject).param("fields", fields.toArray(String[]::new))
                .param("client", Client.current()).update();
    }
}
