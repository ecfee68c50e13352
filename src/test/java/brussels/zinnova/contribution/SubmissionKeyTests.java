package brussels.zinnova.contribution;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.MovedClock;
import brussels.zinnova.MovedClockTest;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a submission comes from: a form of ours, filled by a person, not by another site, not too often. */
@MovedClockTest
class SubmissionKeyTests {

    private final String name = "Potager " + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovedClock clock;

    @AfterEach
    void forgetWhoSubmitted() {
        jdbc.sql("DELETE FROM rate_limits").update();
    }

    @Test
    void aFormThatComesFasterThanAnybodyCanFillItMaySimplyBeSentAgain() {
        Form form = SubmissionForms.filled(port, "nl", name);
        clock.move(Duration.ofMillis(2999));
        Answer early = new Visitor(port).post("/nl/submit", form);
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.page().select("#summary").text()).contains("sneller");
        clock.move(Duration.ofMillis(1));
        assertThat(new Visitor(port).post("/nl/submit", SubmissionForms.of(early)).status()).isEqualTo(303);
    }

    @Test
    void aFormOfYesterdayComesBackFilledWithAKeyOfToday() {
        Form form = SubmissionForms.filled(port, "fr", name);
        clock.move(Duration.ofHours(24).plusMillis(1));
        Answer late = new Visitor(port).post("/fr/submit", form);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().select("#summary").text()).contains("Rien n’est perdu");
        assertThat(new Visitor(port).post("/fr/submit", SubmissionForms.of(late)).status()).as("at once")
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.2.3", "..", "0.00000000-0000-0000-0000-000000000000.x",
            "99999999999999999999.00000000-0000-0000-0000-000000000000.AAAA"})
    void aKeyThatIsNotOursIsRefusedAndReplaced(String key) {
        Form form = SubmissionForms.filled(port, "en", name);
        clock.move(Duration.ofSeconds(4));
        assertThat(new Visitor(port).post("/en/submit", form.with("key", key)).status()).isEqualTo(422);
        Answer forged = new Visitor(port).post("/en/submit",
                form.with("key", form.value("key").replaceFirst("\\d", "9")));
        assertThat(forged.status()).isEqualTo(422);
        assertThat(SubmissionForms.of(forged).value("key")).isNotEqualTo(form.value("key"));
        assertThat(SubmissionForms.of(forged).value("name")).isEqualTo(name);
        assertThat(stored()).isZero();
    }

    @Test
    void aUsedKeyLeadsToWhatItMadeAndMakesNothingElse() {
        Form form = SubmissionForms.filled(port, "fr", name);
        clock.move(Duration.ofSeconds(4));
        String made = new Visitor(port).post("/fr/submit", form).header("Location");
        assertThat(new Visitor(port).post("/fr/submit", form).header("Location")).isEqualTo(made);

        Answer other = new Visitor(port).post("/fr/submit", form.with("fr.need", "Un autre besoin"));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.page().select("#summary").text()).contains("déjà été envoyé");
        assertThat(SubmissionForms.of(other).value("fr.need")).isEqualTo("Un autre besoin");
        assertThat(SubmissionForms.of(other).value("key")).isNotEqualTo(form.value("key"));
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void whatOnlyAMachineFillsIsEmptiedAndTold() {
        Form form = SubmissionForms.filled(port, "fr", name).with("reference", "https://spam.example");
        clock.move(Duration.ofSeconds(4));
        Answer answer = new Visitor(port).post("/fr/submit", form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(SubmissionForms.of(answer).value("reference")).isEmpty();
        assertThat(new Visitor(port).post("/fr/submit", SubmissionForms.of(answer)).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Sec-Fetch-Site, x",
            "Origin, https://evil.example", "Origin, null", "Origin, http://localhost.evil.example", "Origin, ':'"})
    void whatAnotherSiteSendsIsRefused(String header, String value) {
        Form form = SubmissionForms.filled(port, "fr", name);
        clock.move(Duration.ofSeconds(4));
        Answer answer = new Visitor(port).post("/fr/submit", form, header, value);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.language()).isEqualTo("fr");
        assertThat(SubmissionForms.of(answer).value("name")).isEqualTo(name);
        assertThat(stored()).isZero();
    }

    @Test
    void whatOurOwnPageSendsIsTakenWhateverItsOriginSays() {
        Form form = SubmissionForms.filled(port, "fr", name);
        clock.move(Duration.ofSeconds(4));
        assertThat(new Visitor(port).post("/fr/submit", form, "Sec-Fetch-Site", "same-origin", "Origin", "null")
                .status()).isEqualTo(303);
        assertThat(new Visitor(port).post("/fr/submit", form, "Origin", "http://localhost:" + port).status())
                .isEqualTo(303);
    }

    @Test
    void tooManySubmissionsWaitAndLoseNothing() {
        Answer last = submitOne();
        for (int n = 0; n < 21 && last.status() == 303; n++) {
            last = submitOne();
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 3600);
        assertThat(last.page().select("#summary").text()).contains("Nothing is lost");
        assertThat(SubmissionForms.of(last).value("name")).startsWith(name);
        assertThat(jdbc.sql("SELECT count(*) FROM rate_limits WHERE id LIKE '%127.0.0.1%'").query(Integer.class)
                .single()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.2.3", "00000000-0000-0000-0000-000000000000.0.AAAA", "..", "%2e%2e"})
    void aLinkThatIsNotOursOpensNothing(String token) {
        Answer answer = new Visitor(port).get("/nl/submissions/" + token);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.language()).isEqualTo("nl");
    }

    @Test
    void aLinkOfAFormerGenerationOpensNothing() {
        Form form = SubmissionForms.filled(port, "fr", name);
        clock.move(Duration.ofSeconds(4));
        String link = new Visitor(port).post("/fr/submit", form).header("Location");
        assertThat(new Visitor(port).get(link).status()).isEqualTo(200);
        assertThat(new Visitor(port).get(link.substring(0, link.length() - 1) + "_").status()).isEqualTo(404);
        jdbc.sql("UPDATE submissions SET link_generation = 1 WHERE content::text LIKE '%' || ? || '%'").param(name)
                .update();
        assertThat(new Visitor(port).get(link).status()).isEqualTo(404);
    }

    private Answer submitOne() {
        Form form = SubmissionForms.filled(port, "en", name);
        clock.move(Duration.ofSeconds(4));
        return new Visitor(port).post("/en/submit", form, "X-Forwarded-For", "192.0.2." + clock.millis() % 200);
    }

    private int stored() {
        return jdbc.sql("SELECT count(*) FROM submissions WHERE content::text LIKE '%' || ? || '%'").param(name)
                .query(Integer.class).single();
    }
}
