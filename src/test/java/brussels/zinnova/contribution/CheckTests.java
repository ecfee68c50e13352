package brussels.zinnova.contribution;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.MovedClock;
import brussels.zinnova.MovedClockTest;
import brussels.zinnova.PostOffice;
import brussels.zinnova.Visitor;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.shared.Brussels;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.Submissions;
import brussels.zinnova.submission.YearlyChecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whoever agreed to it is asked once a year whether their entry is still true, and for as long as it is public. */
@MovedClockTest
class CheckTests {

    private final String name = "Verger " + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovedClock clock;

    @Autowired
    private Submissions submissions;

    @Autowired
    private YearlyChecks checks;

    @Autowired
    private Innovations innovations;

    private Visitor visitor;

    @BeforeEach
    void forgetWhoSubmitted() {
        jdbc.sql("DELETE FROM rate_limits").update();
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @CsvSource({"fr, Encore exact", "nl, Klopt dit nog", "en, Still true"})
    void theAnswerIsTheButtonOfThePage(String language, String subject) {
        SubmissionDetails sent = accepted(language, name, true);
        pass(Duration.ofDays(364));
        assertThat(PostOffice.mails(subject, name)).isEmpty();
        pass(Duration.ofDays(3));
        pass(Duration.ofHours(1));
        String link = PostOffice.link(subject, name);
        assertThat(link).endsWith("/check");
        Answer page = visitor.read(link);
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page.links("main a")).anyMatch(to -> to.endsWith("/change#endedYear"));
        assertThat(entry(sent).verifiedOn()).as("when the page is only opened").isNull();

        assertThat(visitor.post(link, Form.EMPTY).header("Location")).isEqualTo(link);
        assertThat(visitor.post(link, Form.EMPTY).status()).isEqualTo(303);

        assertThat(entry(sent).verifiedOn()).isEqualTo(LocalDate.now(clock.withZone(Brussels.ZONE)));
        assertThat(visitor.read(link).page().select(".lead time")).hasSize(1);
        pass(Duration.ofDays(364));
        assertThat(PostOffice.mails(subject, name)).hasSize(1);
        pass(Duration.ofDays(3));
        await().until(() -> PostOffice.mails(subject, name).size() == 2);
    }

    @Test
    void whoeverIsAskedIsKnownUntilTheyDeleteTheirAddressOrTheEntryIsGone() {
        SubmissionDetails asked = accepted("nl", name, true);
        SubmissionDetails notAsked = accepted("fr", "Potager " + UUID.randomUUID(), false);
        clock.move(Duration.ofDays(400));
        submissions.deleteWhatIsOver();
        assertThat(submissions.find(asked.id()).orElseThrow().contactEmail()).isNotNull();
        assertThat(submissions.find(notAsked.id()).orElseThrow().contactEmail()).isNull();
        InnovationDetails entry = entry(asked);
        innovations.withdraw(entry.id(), entry.version(), entry.content(), "Voorbij");
        checks.ask();
        submissions.deleteWhatIsOver();
        assertThat(submissions.find(asked.id()).orElseThrow().contactEmail()).isNull();
        assertThat(PostOffice.mails("Klopt dit nog", name)).isEmpty();
    }

    @Test
    void onlyItsOwnLinkOpensThePage() {
        SubmissionDetails sent = accepted("nl", name, true);
        pass(Duration.ofDays(367));
        String link = PostOffice.link("Klopt dit nog", name);
        assertThat(visitor.get(link.replaceFirst("/check$", "")).status()).isEqualTo(404);
        assertThat(visitor.post(link.replaceFirst(".{3}/check$", "AAA/check"), Form.EMPTY).status()).isEqualTo(404);
        InnovationDetails entry = entry(sent);
        innovations.withdraw(entry.id(), entry.version(), entry.content(), "Voorbij");
        assertThat(visitor.get(link).status()).isEqualTo(404);
    }

    private SubmissionDetails accepted(String language, String which, boolean yearly) {
        Form form = SubmissionForms.filled(port, language, which);
        clock.move(Duration.ofSeconds(4));
        visitor.post("/" + language + "/submit", yearly ? form.with("yearlyCheck", "true") : form);
        visitor.post(PostOffice.link(which), Form.EMPTY);
        SubmissionDetails sent = submissions.waiting(1000).stream().filter(one -> one.name().equals(which))
                .findFirst().orElseThrow();
        submissions.accept(sent.id(), sent.version(), 0, sent.content());
        return submissions.find(sent.id()).orElseThrow();
    }

    private void pass(Duration time) {
        clock.move(time);
        submissions.deleteWhatIsOver();
        checks.ask();
    }

    private InnovationDetails entry(SubmissionDetails sent) {
        return innovations
                .find(Objects.requireNonNull(submissions.find(sent.id()).orElseThrow().innovation()))
                .orElseThrow();
    }
}
