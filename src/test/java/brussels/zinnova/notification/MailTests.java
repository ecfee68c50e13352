package brussels.zinnova.notification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

import brussels.zinnova.PostOffice;
import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.Proposal;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.SubmissionMoved;
import brussels.zinnova.submission.SubmissionState;
import brussels.zinnova.submission.Submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Every mail there is, through a real server, and what happens while there is none. */
@WritingPortalTest
class MailTests {

    private final String name = "Vélothèque " + UUID.randomUUID();

    @Autowired
    private Submissions submissions;

    @Autowired
    private List<Correspondence> correspondences;

    @Autowired
    private LetterWriter writer;

    @Autowired
    private UndeliveredMails undelivered;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void whoeverSentASubmissionIsToldOfEachOfItsStepsInItsLanguage(Language language) throws MessagingException {
        UUID accepted = confirmed(language, "#1");
        submissions.answer(accepted, version(accepted), SubmissionState.CHANGES_REQUESTED, "Pour qui ? <b>Merci</b>");
        MimeMessage question = expect(language, "#1", "submissions/", 3);
        assertThat(PostOffice.text(question, "text/plain")).contains("Pour qui ? <b>Merci</b>");
        assertThat(html(question).select("blockquote").text()).isEqualTo("Pour qui ? <b>Merci</b>");
        submissions.accept(accepted, version(accepted), 0, submissions.find(accepted).orElseThrow().content());
        MimeMessage published = expect(language, "#1", "/innovations/velotheque", 4);
        assertThat(PostOffice.text(published, "text/plain")).contains("submissions/");

        UUID declined = confirmed(language, "#2");
        submissions.answer(declined, version(declined), SubmissionState.DECLINED, "Hors de Bruxelles");
        expect(language, "#2", "submissions/", 3);
        UUID withdrawn = confirmed(language, "#3");
        submissions.withdraw(withdrawn);
        expect(language, "#3", "submissions/", 3);
    }

    private UUID confirmed(Language language, String which) throws MessagingException {
        UUID id = send(language, " " + which).id();
        expect(language, which, "submissions/", 1);
        submissions.confirm(id);
        expect(language, which, "submissions/", 2);
        return id;
    }

    /** The last of so many mails about a submission, which is complete, in one language and leads where it should. */
    private MimeMessage expect(Language language, String which, String leadsTo, int count) throws MessagingException {
        await().until(() -> PostOffice.mails(name, which).size() == count);
        MimeMessage mail = PostOffice.mails(name, which).getLast();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@localhost>");
        assertThat(mail.getFrom()[0]).hasToString("no-reply@localhost");
        String text = PostOffice.text(mail, "text/plain");
        Document html = html(mail);
        assertThat(html.select("html").attr("lang")).isEqualTo(language.code());
        assertThat(html.title()).isEqualTo(spaced(mail.getSubject()));
        assertThat(text).contains("/" + language.code() + "/").contains(leadsTo).doesNotContain("??", "#{", "@");
        assertThat(html.select("a").attr("href")).contains(leadsTo);
        assertThat(html.text()).contains(name).doesNotContain("??", "@");
        assertThat(spaced(text)).contains(html.select("p:last-of-type").text());
        return mail;
    }

    /** As jsoup tells it. */
    private static String spaced(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static Document html(MimeMessage mail) {
        return Jsoup.parse(PostOffice.text(mail, "text/html"));
    }

    @Test
    void theQueueHoldsNoAddressTextOrLink() {
        String queued = transaction.execute(status -> {
            SubmissionDetails submission = send(Language.FR, "");
            status.setRollbackOnly();
            return jdbc.sql("SELECT row_to_json(t)::text || convert_from(task_data, 'UTF8') FROM scheduled_tasks t "
                    + "WHERE convert_from(task_data, 'UTF8') LIKE '%' || ? || '%'").param(submission.id().toString())
                    .query(String.class).single();
        });
        assertThat(queued).endsWith("\"state\":\"unconfirmed\"}").doesNotContain("@", "http", "lothèque");
    }

    @Test
    void aDecisionIsToldHalfAMinuteLaterAndAllElseAtOnce() {
        Mails mails = new Mails(scheduler, new MailProperties(null, Path.of("x"), Duration.ofSeconds(1), 1,
                Duration.ofHours(1)), clock);
        for (SubmissionState state : SubmissionState.values()) {
            UUID id = UUID.randomUUID();
            Boolean later = transaction.execute(status -> {
                mails.on(new SubmissionMoved(id, state, clock.instant(), null));
                status.setRollbackOnly();
                return jdbc.sql("SELECT execution_time > now() + interval '59 minutes' FROM scheduled_tasks "
                        + "WHERE convert_from(task_data, 'UTF8') LIKE '%' || ? || '%'").param(id.toString())
                        .query(Boolean.class).single();
            });
            assertThat(later).as(state.code()).isEqualTo(Set.of(SubmissionState.ACCEPTED, SubmissionState.DECLINED,
                    SubmissionState.CHANGES_REQUESTED).contains(state));
        }
    }

    @Test
    void aDecisionThatIsTakenBackBeforeItIsToldIsNotTold() {
        Mails mails = new Mails(scheduler, new MailProperties(null, Path.of("x"), Duration.ofSeconds(1), 1,
                Duration.ofSeconds(30)), clock);
        assertThat(queued(mails, clock.instant().minusSeconds(20))).isZero();
        assertThat(queued(mails, clock.instant().minusSeconds(40))).isEqualTo(1);
    }

    @Test
    void aDecisionThatIsTakenBackAndMadeAnewIsToldOnceAndAsLateAsTheSecond() {
        Mails mails = new Mails(scheduler, new MailProperties(null, Path.of("x"), Duration.ofSeconds(1), 1,
                Duration.ofHours(1)), clock);
        UUID id = UUID.randomUUID();
        Instant first = clock.instant().minusSeconds(50);
        assertThat(transaction.<Integer>execute(status -> {
            mails.on(new SubmissionMoved(id, SubmissionState.DECLINED, first, null));
            mails.on(new SubmissionMoved(id, SubmissionState.RECEIVED, clock.instant(), first));
            mails.on(new SubmissionMoved(id, SubmissionState.DECLINED, clock.instant(), null));
            status.setRollbackOnly();
            return jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE convert_from(task_data, 'UTF8') "
                    + "LIKE '%' || ? || '%'").param(id.toString()).query(Integer.class).single();
        })).isEqualTo(1);
    }

    private int queued(Mails mails, Instant undone) {
        UUID id = UUID.randomUUID();
        return Objects.requireNonNull(transaction.execute(status -> {
            mails.on(new SubmissionMoved(id, SubmissionState.RECEIVED, clock.instant(), undone));
            status.setRollbackOnly();
            return failed(id, 0);
        }));
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        UUID id = transaction.execute(status -> {
            status.setRollbackOnly();
            return send(Language.FR, "").id();
        });
        assertThat(jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE convert_from(task_data, 'UTF8') LIKE '%' || ? "
                + "|| '%'").param(String.valueOf(id)).query(Integer.class).single()).isZero();
    }

    @Test
    void aMailThatANodeDiedOverIsSentByAnother() {
        SubmissionDetails submission = send(Language.FR, "");
        PostOffice.mail(name);
        jdbc.sql("""
                INSERT INTO scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, picked_by,
                    last_heartbeat, version)
                VALUES ('mail', ?, convert_to(?, 'UTF8'), now() - interval '1 hour', true, 'a node that died',
                    now() - interval '1 hour', 1)
                """).params(UUID.randomUUID().toString(),
                "{\"subject\":\"SUBMISSION\",\"about\":\"" + submission.id() + "\",\"state\":\"unconfirmed\"}")
                .update();
        await().until(() -> {
            scheduler.triggerCheckForDueExecutions();
            return PostOffice.mails(name).size() == 2;
        });
    }

    @Test
    void whatIsOverByNowIsNotTold() {
        SubmissionDetails submission = send(Language.FR, "");
        PostOffice.mail(name);
        postman(1).deliver("x", letter(submission.id(), SubmissionState.DECLINED));
        postman(1).deliver("x", letter(UUID.randomUUID(), SubmissionState.UNCONFIRMED));
        submissions.forgetContact(submission.id());
        postman(1).deliver("x", letter(submission.id(), SubmissionState.UNCONFIRMED));
    }

    @Test
    void aServerThatIsDownOrHangsIsTriedAgain() throws IOException {
        Letter letter = received();
        assertThatExceptionOfType(UndeliveredException.class).isThrownBy(() -> postman(1).deliver("x", letter));
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(UndeliveredException.class)
                    .isThrownBy(() -> postman(silent.getLocalPort()).deliver("x", letter));
        }
        assertThat(reasons(letter.about())).isEmpty();
        assertThat(undelivered.has(letter.about())).isFalse();
    }

    @Test
    void aMailThatNobodyTookForTooLongIsLeftToTheCurators() {
        int port = sender.getPort();
        sender.setPort(1);
        try {
            UUID id = send(Language.FR, "").id();
            submissions.confirm(id);
            await().until(() -> failed(id, 1) > 0);
            jdbc.sql("UPDATE scheduled_tasks SET consecutive_failures = 12, execution_time = now() - interval '1 s' "
                    + "WHERE convert_from(task_data, 'UTF8') LIKE '%' || ? || '%received%'").param(id.toString())
                    .update();
            await().until(() -> {
                scheduler.triggerCheckForDueExecutions();
                return reasons(id).contains("unreachable");
            });
            assertThat(failed(id, 12)).as("tried no more").isZero();
        } finally {
            sender.setPort(port);
        }
    }

    private int failed(UUID about, int times) {
        return jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE coalesce(consecutive_failures, 0) >= ? "
                + "AND convert_from(task_data, 'UTF8') LIKE '%' || ? || '%received%'").params(times, about.toString())
                .query(Integer.class).single();
    }

    @Test
    void anAddressThatTheServerRefusesIsLeftToTheCurators() throws IOException {
        Letter letter = received();
        // The one that gets there forgets those before it.
        await().until(() -> failed(letter.about(), 0) == 0);
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> RefusingServer.answer(socket));
            postman(socket.getLocalPort()).deliver("x", letter);
        }
        assertThat(reasons(letter.about())).containsExactly("refused");
        assertThat(undelivered.has(letter.about())).isTrue();
        postman(PostOffice.port()).deliver("x", letter);
        assertThat(undelivered.has(letter.about())).as("once a mail gets there").isFalse();
    }

    private List<@Nullable String> reasons(UUID submission) {
        return jdbc.sql("SELECT reason FROM undelivered_mails WHERE submission_id = ?").param(submission)
                .query(String.class).list();
    }

    private Letter received() {
        UUID id = send(Language.FR, "").id();
        submissions.confirm(id);
        return letter(id, SubmissionState.RECEIVED);
    }

    private static Letter letter(UUID submission, SubmissionState state) {
        return new Letter(Letter.Subject.SUBMISSION, submission, state.code());
    }

    private Postman postman(int port) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        Properties patience = new Properties();
        List.of("connectiontimeout", "timeout", "writetimeout")
                .forEach(limit -> patience.setProperty("mail.smtp." + limit, "500"));
        server.setJavaMailProperties(patience);
        return new Postman(correspondences, writer, server, undelivered);
    }

    private int version(UUID id) {
        return submissions.find(id).orElseThrow().version();
    }

    private SubmissionDetails send(Language language, String which) {
        return submissions.send(new Proposal(InnovationMother.bikeLibrary(name + which, "Voisins", language),
                "ines@example.org", UUID.randomUUID(), "1"));
    }
}
