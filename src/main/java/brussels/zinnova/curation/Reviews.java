package brussels.zinnova.curation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.curation.CheckForm.Check;
import brussels.zinnova.security.Curator;
import brussels.zinnova.shared.Brussels;

/** What curators find of a submission and tell each other. Nobody else reads it. */
@Component
@Transactional
class Reviews {

    private final JdbcClient jdbc;
    private final Clock clock;

    Reviews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What one curator wrote. */
    record Note(UUID account, Instant writtenAt, String text) {

        /** When it was written, in Brussels. */
        public LocalDateTime written() {
            return LocalDateTime.ofInstant(writtenAt, Brussels.ZONE);
        }
    }

    /** The notes on a submission, the first one first. */
    @Transactional(readOnly = true)
    public List<Note> notes(UUID submission) {
        return jdbc.sql("SELECT account_id, written_at, text FROM review_notes WHERE submission_id = ? ORDER BY id")
                .param(submission).query((row, number) -> new Note(row.getObject("account_id", UUID.class),
                        row.getTimestamp("written_at").toInstant(), row.getString("text")))
                .list();
    }

    /** Adds a note; one that says the same as another of hers is that one, sent twice. */
    public void add(Curator curator, UUID submission, String text) {
        jdbc.sql("""
                INSERT INTO review_notes (submission_id, account_id, written_at, text)
                SELECT :submission, :account, :now, :text WHERE NOT EXISTS (SELECT FROM review_notes
                    WHERE submission_id = :submission AND account_id = :account AND text = :text)
                """).param("submission", submission).param("account", curator.account())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("text", text).update();
    }

    /** What was found of each criterion, as far as somebody has looked. */
    @Transactional(readOnly = true)
    public CheckForm checks(UUID submission) {
        return CheckForm.of(jdbc.sql("SELECT criterion, verdict, note FROM review_checks WHERE submission_id = ?")
                .param(submission).query((row, number) -> new Check(row.getString("criterion"),
                        row.getString("verdict"),
                        Optional.ofNullable(row.getString("note")).orElse("")))
                .list());
    }

    public void keep(UUID submission, CheckForm checks) {
        for (Check check : checks.all()) {
            if (check.verdict().isEmpty() && check.note().isEmpty()) {
                jdbc.sql("DELETE FROM review_checks WHERE submission_id = ? AND criterion = ?")
                        .params(submission, check.criterion()).update();
            } else {
                jdbc.sql("""
                        INSERT INTO review_checks (submission_id, criterion, verdict, note)
                        VALUES (:submission, :criterion, :verdict, :note)
                        ON CONFLICT (submission_id, criterion) DO UPDATE SET verdict = :verdict, note = :note
                        """).param("submission", submission).param("criterion", check.criterion())
                        .param("verdict", check.verdict().isEmpty() ? "unclear" : check.verdict())
                        .param("note", check.note().isEmpty() ? null : check.note()).update();
            }
        }
    }
}
