package brussels.zinnova.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the website of each entry is looked at next, and what was found. Dead is what failed twice in a row. */
@Component
@Transactional
public class LinkChecks {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);

    /** For so long a node that took a website has it, whatever becomes of the node. */
    private static final Duration TAKEN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkChecks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A website whose turn it is. */
    record Due(UUID innovation, String address) {}

    /** Takes some of those whose turn it is; no other node gets them. */
    public List<Due> take(int most) {
        jdbc.sql("""
                INSERT INTO link_checks (innovation_id, address, next_at)
                SELECT i.id, i.website, :now FROM innovations i LEFT JOIN link_checks l ON l.innovation_id = i.id
                WHERE i.state = 'published' AND i.website IS NOT NULL AND l.address IS DISTINCT FROM i.website
                ON CONFLICT (innovation_id) DO UPDATE SET address = excluded.address, next_at = :now, outcome = NULL,
                    failures = 0, failing_since = NULL
                """).param("now", utc(clock.instant())).update();
        return jdbc.sql("""
                UPDATE link_checks SET next_at = :until WHERE innovation_id IN (
                    SELECT l.innovation_id FROM link_checks l JOIN innovations i ON i.id = l.innovation_id
                        AND i.state = 'published' AND i.website = l.address
                    WHERE l.next_at <= :now ORDER BY l.next_at LIMIT :most FOR UPDATE OF l SKIP LOCKED)
                RETURNING innovation_id, address
                """).param("now", utc(clock.instant())).param("until", utc(clock.instant().plus(TAKEN)))
                .param("most", most).query((row, number) -> new Due(row.getObject("innovation_id", UUID.class),
                        row.getString("address")))
                .list();
    }

    /** Writes down what was found, unless the entry has another website by now. */
    public void found(Due due, Visit visit) {
        Instant now = clock.instant();
        if (!visit.known()) {
            Duration patience = visit.patience() == null ? WEEK : visit.patience();
            jdbc.sql("UPDATE link_checks SET next_at = ? WHERE innovation_id = ? AND address = ?")
                    .params(utc(now.plus(patience.compareTo(DAY) < 0 ? DAY : patience)), due.innovation(),
                            due.address())
                    .update();
            return;
        }
        @Nullable
        String outcome = visit.outcome() == null ? null : visit.outcome().code();
        jdbc.sql("""
                UPDATE link_checks SET next_at = :next, outcome = :outcome,
                    failures = CASE WHEN CAST(:outcome AS text) IS NULL THEN 0 ELSE failures + 1 END,
                    failing_since = CASE WHEN CAST(:outcome AS text) IS NULL THEN NULL
                        ELSE coalesce(failing_since, :now) END
                WHERE innovation_id = :innovation AND address = :address
                """).param("next", utc(now.plus(outcome == null ? WEEK : DAY))).param("outcome", outcome)
                .param("now", utc(now)).param("innovation", due.innovation()).param("address", due.address())
                .update();
    }

    /**
     * Counts a website as alive, because a person has looked; it is looked at again in a week.
     *
     * @return whether the entry has a website that is looked at
     */
    public boolean dismiss(UUID innovation) {
        return jdbc.sql("""
                UPDATE link_checks SET outcome = NULL, failures = 0, failing_since = NULL, next_at = ?
                WHERE innovation_id = ?
                """).params(utc(clock.instant().plus(WEEK)), innovation).update() == 1;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
