package brussels.zinnova.notification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.alert.Alerts;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the mails of an alert say when they leave. */
@WritingPortalTest
class AlertMailTests {

    private final UUID alert = UUID.randomUUID();
    private final String name = "Verger " + alert;

    @Autowired
    private AlertCorrespondence correspondence;

    @Autowired
    private LetterWriter writer;

    @Autowired
    private UndeliveredMails undelivered;

    @Autowired
    private Alerts alerts;

    @Autowired
    private Innovations innovations;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void keep() {
        keep("");
    }

    @Test
    void whatWasTakenOutMeanwhileIsNotTold() {
        UUID left = publish(name);
        UUID gone = publish(name + " bis");
        InnovationDetails entry = innovations.find(gone).orElseThrow();
        innovations.withdraw(gone, entry.version(), entry.content(), "Demande");
        Mail mail = correspondence.mail(news(30, left, gone)).orElseThrow();
        assertThat(Objects.requireNonNull(mail.news()).items()).extracting(item -> item.name().text())
                .containsExactly(name);
        assertThat(mail.total()).isEqualTo(29);
        assertThat(correspondence.mail(news(1, gone))).isEmpty();
    }

    @Test
    void nothingIsSentOnceItIsStopped() {
        UUID entry = publish(name);
        alerts.stop(alert);
        assertThat(correspondence.mail(news(1, entry))).isEmpty();
        assertThat(correspondence.mail(new Letter(Letter.Subject.ALERT, alert, "asked"))).isEmpty();
    }

    @Test
    void whoeverAskedForNothingIsToldNoWordsOfWhoeverAsked() {
        keep("q=cheap+loans&challenge=logement");
        Mail mail = correspondence.mail(new Letter(Letter.Subject.ALERT, alert, "asked")).orElseThrow();
        assertThat(writer.text(mail)).doesNotContain("cheap").contains("Logement", "des mots que vous avez cherchés")
                .as("which is not asked").doesNotContain("dans notre catalogue");
        keep("challenge=logement");
        assertThat(writer.text(correspondence.mail(new Letter(Letter.Subject.ALERT, alert, "asked")).orElseThrow()))
                .contains("Logement");
    }

    @Test
    void anAddressThatIsRefusedThreeTimesInARowIsDeleted() throws IOException {
        UUID entry = publish(name);
        correspondence.undelivered(news(1, entry), true);
        correspondence.settled(news(1, entry));
        for (int day = 0; day < 2; day++) {
            refuse(news(1, entry));
            assertThat(alerts.find(alert)).as("a server that is set up wrongly").isPresent();
        }
        refuse(news(1, entry));
        assertThat(alerts.find(alert)).isEmpty();
    }

    @Test
    void aMailThatCannotBeWrittenIsNoFaultOfItsAddress() {
        Correspondence broken = new Correspondence() {

            @Override
            public Letter.Subject subject() {
                return Letter.Subject.ALERT;
            }

            @Override
            public Optional<Mail> mail(Letter letter) {
                return Optional.of(new Mail("reader@example.org", Language.FR, "no-such-kind", "why-alert", "", null,
                        "", null, null));
            }

            @Override
            public void undelivered(Letter letter, boolean refused) {
                throw new AssertionError("given up");
            }
        };
        Postman postman = new Postman(List.of(broken), writer, new JavaMailSenderImpl(), undelivered);
        assertThatThrownBy(() -> postman.deliver("x", news(1))).isInstanceOf(UndeliveredException.class);
    }

    @Test
    void aListThatMeansLessThanWhenItWasLookedAtIsNotTold() {
        UUID entry = publish(name);
        assertThat(correspondence.mail(news(1, entry))).isPresent();
        keep("challenge=no-longer-there");
        assertThat(correspondence.mail(news(1, entry))).isEmpty();
    }

    @Test
    void whatArrivesADayLateIsAllThatIsToldThatDay() {
        jdbc.sql("UPDATE alerts SET due_at = now() - interval '1 hour', telling_since = now() - interval '1 day'")
                .update();
        correspondence.settled(news(1, UUID.randomUUID()));
        assertThat(alerts.find(alert).orElseThrow().dueAt()).isAfter(Instant.now());
    }

    @Test
    void whatWasNotDeliveredIsToldWithWhatComesNext() {
        jdbc.sql("UPDATE alerts SET told_revision = 7 WHERE id = ?").param(alert).update();
        correspondence.undelivered(new Letter(Letter.Subject.ALERT, alert, "asked"), false);
        assertThat(alerts.find(alert).orElseThrow().toldRevision()).isEqualTo(7);
        correspondence.undelivered(news(1, UUID.randomUUID()), false);
        assertThat(alerts.find(alert).orElseThrow().toldRevision()).isEqualTo(3);
    }

    @Test
    void aNodeThatDoesNotKnowAllOfItYetLeavesItForLater() {
        Letter ahead = new Letter(Letter.Subject.ALERT, alert, "news",
                new Letter.News(3, Long.MAX_VALUE, List.of(publish(name)), 1));
        assertThatThrownBy(() -> correspondence.mail(ahead)).isInstanceOf(UndeliveredException.class);
    }

    private void refuse(Letter letter) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> RefusingServer.answer(socket));
            JavaMailSenderImpl server = new JavaMailSenderImpl();
            server.setHost("127.0.0.1");
            server.setPort(socket.getLocalPort());
            new Postman(List.of(correspondence), writer, server, undelivered).deliver("x", letter);
        }
    }

    private void keep(String parameters) {
        jdbc.sql("DELETE FROM alerts WHERE id = ?").param(alert).update();
        jdbc.sql("""
                INSERT INTO alerts (id, email, language, parameters, rhythm, told_revision, form_key, asked_at)
                VALUES (:id, :email, 'fr', :parameters, 'daily', 0, :id, now())
                """).param("id", alert).param("email", alert + "@example.org").param("parameters", parameters)
                .update();
    }

    private UUID publish(String called) {
        return innovations.publish(InnovationMother.bikeLibrary(called, "Voisins"), null, null, null, Instant.now());
    }

    private Letter news(int total, UUID... entries) {
        return new Letter(Letter.Subject.ALERT, alert, "news", new Letter.News(3, 0, List.of(entries), total));
    }
}
