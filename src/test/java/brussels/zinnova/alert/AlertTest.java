package brussels.zinnova.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.MovedClock;
import brussels.zinnova.MovedClockTest;
import brussels.zinnova.PostOffice;
import brussels.zinnova.Visitor;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.Innovations;

import static org.awaitility.Awaitility.await;

/** What tests of alerts have in common: a reader with an address and a word of their own, and their mails. */
@MovedClockTest
abstract class AlertTest {

    static final Duration DAY = Duration.ofDays(1);

    /** A word that no other entry has. */
    final String word = "z" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "q";
    final String reader = word + "@example.org";

    @Autowired
    Digests digests;

    @Autowired
    Innovations innovations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovedClock clock;

    Visitor visitor;

    @BeforeEach
    void comeIn(@LocalServerPort int port) {
        visitor = new Visitor(port);
    }

    @AfterEach
    void forgetWhoAsked() {
        jdbc.sql("DELETE FROM alerts").update();
        jdbc.sql("DELETE FROM rate_limits").update();
    }

    final Answer ask(String list, String rhythm) {
        String language = list.substring(1, 3);
        return visitor.post("/" + language + "/alerts",
                form(list).with("contactEmail", reader).with("rhythm", rhythm));
    }

    /** Filled for as long as a person needs. */
    final Form form(String list) {
        Form form = Form.of(visitor.read(list), "form.form");
        clock.move(Duration.ofSeconds(4));
        return form;
    }

    /** Their mails with that in the subject. */
    final List<MimeMessage> mails(String subject) {
        return PostOffice.mails(subject).stream().filter(mail -> PostOffice.isTo(mail, reader)).toList();
    }

    /** Where their first mail with that in the subject leads, once it is there. */
    final String link(String subject) {
        return PostOffice.link(await().until(() -> mails(subject), mails -> !mails.isEmpty()).getFirst());
    }

    /** The page of an alert in that language that its reader has confirmed. */
    final String confirmed(String language, String rhythm) {
        ask("/" + language + "/alerts?q=" + word, rhythm);
        String link = await().until(() -> mails("").stream().map(PostOffice::link)
                .filter(path -> path.startsWith("/" + language)).findFirst().orElse(""), path -> !path.isEmpty());
        return visitor.post(link, Form.EMPTY).header("Location");
    }

    final String publish(String name) {
        UUID id = innovations.publish(InnovationMother.bikeLibrary(name, "Voisins"), null, null, null,
                clock.instant());
        return innovations.find(id).orElseThrow().slug().value();
    }

    /** What has been told once nothing waits to be sent any longer. */
    final List<MimeMessage> told() {
        await().until(() -> jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'mail'")
                .query(Long.class).single() == 0);
        return mails("").stream().filter(mail -> {
            try {
                return mail.getHeader("List-Unsubscribe") != null;
            } catch (MessagingException unreadable) {
                throw new AssertionError(unreadable);
            }
        }).toList();
    }

    final Instant due() {
        return jdbc.sql("SELECT due_at FROM alerts WHERE email = ?").param(reader)
                .query((row, n) -> row.getTimestamp(1).toInstant()).single();
    }

    final long kept() {
        return jdbc.sql("SELECT count(*) FROM alerts WHERE email = ?").param(reader).query(Long.class).single();
    }
}
