package brussels.zinnova.contribution;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
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
import brussels.zinnova.submission.Drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A form that somebody goes on with later: where it is kept, how long, and what becomes of it. */
@MovedClockTest
class DraftTests {

    private final String name = "Potager " + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovedClock clock;

    @Autowired
    private Drafts drafts;

    private Visitor visitor;
    private Form form;

    @BeforeEach
    void begin() {
        visitor = new Visitor(port);
        form = SubmissionForms.filled(port, "nl", name).with("startedYear", "niet zeker").with("nl.answer", "");
        clock.move(Duration.ofSeconds(4));
    }

    @Test
    void whereADraftIsBegunOneIsLedToTheForm() {
        assertThat(visitor.get("/nl/drafts").header("Location")).isEqualTo("/nl/submit");
    }

    @AfterEach
    void forgetWhoSubmitted() {
        jdbc.sql("DELETE FROM rate_limits").update();
    }

    @ParameterizedTest
    @CsvSource({"fr, Votre brouillon", "nl, Uw concept", "en, Your draft"})
    void whateverIsTypedIsFoundAgainBehindTheLinkInTheMail(String language, String subject) {
        String link = keep(language, form);
        assertThat(PostOffice.link(subject, name)).isEqualTo(link);
        Answer page = new Visitor(port).read(link);
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
        Form kept = SubmissionForms.of(page);
        assertThat(SubmissionForms.told(kept)).isEqualTo(SubmissionForms.told(form));
        assertThat(page.body()).doesNotContain("jardins.secret@example.org");
    }

    @Test
    void anAddressIsNeededAndNothingElse() {
        Answer refused = visitor.post("/nl/drafts", form.with("contactEmail", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#summary a").eachAttr("href")).containsExactly("#contactEmail");
        assertThat(SubmissionForms.of(refused).value("name")).isEqualTo(name);
        Answer empty = visitor.post("/nl/drafts", SubmissionForms.of(refused).with("name", "")
                .with("contactEmail", "jardins.secret@example.org"));
        assertThat(empty.status()).isEqualTo(303);
    }

    @Test
    void aDoubleClickKeepsOneDraftAndSendsOneMail() {
        assertThat(keep("nl", form)).isEqualTo(keep("nl", form));
        String former = keep("nl", form);
        keep("nl", form.with("contactEmail", "other.secret@example.org"));
        String link = keep("nl", form.with("contactEmail", "other.secret@example.org"));
        assertThat(visitor.get(former).status()).as("what went to a mistyped address").isEqualTo(404);
        await().until(() -> PostOffice.mails(name).size() == 2);
        assertThat(jdbc.sql("SELECT count(*) FROM drafts WHERE form ->> 'name' = ?").param(name).query(Integer.class)
                .single()).isEqualTo(1);
        assertThat(visitor.get(link).status()).isEqualTo(200);
    }

    @Test
    void theSecondOfTwoWindowsIsToldAndLosesNothing() {
        String link = keep("nl", form);
        Form first = SubmissionForms.of(visitor.read(link));
        Form second = SubmissionForms.of(visitor.read(link));
        assertThat(visitor.post(link, first.with("nl.need", "Eerste venster")).status()).isEqualTo(303);
        Answer silent = visitor.post(link + "/autosave", second.with("nl.need", "Tweede venster"));
        assertThat(silent.status()).isEqualTo(409);
        assertThat(silent.body()).contains("ander venster");
        Answer told = visitor.post(link, second.with("nl.need", "Tweede venster"));
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.page().select("#summary").text()).contains("ander venster");
        assertThat(SubmissionForms.of(told).value("nl.need")).isEqualTo("Tweede venster");
        assertThat(needKept(link)).isEqualTo("Eerste venster");
        assertThat(visitor.post(link, SubmissionForms.of(told)).status()).isEqualTo(303);
        assertThat(needKept(link)).isEqualTo("Tweede venster");
    }

    @Test
    void whatTheBrowserSavesMeanwhileIsKeptWithItsTime() {
        String link = keep("nl", form);
        Form open = SubmissionForms.of(visitor.read(link));
        Answer saved = visitor.post(link + "/autosave", open.with("nl.need", "Eerst"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.page().select("time")).hasSize(2);
        String version = saved.page().select("[data-version]").attr("data-version");
        assertThat(visitor.post(link + "/autosave", open.with("nl.need", "Dan").with("version", version)).status())
                .isEqualTo(200);
        assertThat(needKept(link)).isEqualTo("Dan");
    }

    @Test
    void aDraftThatIsSentIsASubmissionAndNoDraftAnyLonger() {
        String link = keep("nl", form);
        Form open = SubmissionForms.of(visitor.read(link));
        Answer refused = visitor.post("/nl/submit", open.with("contactEmail", "jardins.secret@example.org"));
        assertThat(refused.status()).isEqualTo(422);
        Form mended = SubmissionForms.of(refused).with("nl.answer", "Het nieuwe antwoord").with("startedYear", "2020")
                .with("consent", "true");
        String page = visitor.post("/nl/submit", mended).header("Location");
        assertThat(page).startsWith("/nl/submissions/");
        assertThat(visitor.get(link).status()).isEqualTo(410);
        assertThat(visitor.get(link).page().select("h1").text()).isEqualTo("Dit concept is verstuurd");
        Answer late = visitor.post(link, open.with("nl.need", "Tweede venster"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("#summary").text()).contains("al vanuit een ander venster verstuurd");
        assertThat(SubmissionForms.of(late).value("nl.need")).isEqualTo("Tweede venster");
        assertThat(visitor.post("/nl/drafts", open.with("contactEmail", "jardins.secret@example.org")).status())
                .isEqualTo(422);
        assertThat(jdbc.sql("SELECT count(*) FROM drafts WHERE form ->> 'name' = ?").param(name).query(Integer.class)
                .single()).isZero();
    }

    @Test
    void whatIsSentFromAWindowThatWasOvertakenIsAskedAbout() {
        String link = keep("nl", form.with("nl.answer", "Het nieuwe antwoord").with("startedYear", "2020"));
        Form first = SubmissionForms.of(visitor.read(link));
        Form second = first.with("nl.need", "Tweede venster").with("consent", "true")
                .with("contactEmail", "jardins.secret@example.org");
        assertThat(visitor.post(link, first.with("nl.need", "Eerste venster")).status()).isEqualTo(303);
        Answer asked = visitor.post("/nl/submit", second);
        assertThat(asked.status()).isEqualTo(409);
        assertThat(SubmissionForms.of(asked).value("nl.need")).isEqualTo("Tweede venster");
        assertThat(needKept(link)).isEqualTo("Eerste venster");
        assertThat(visitor.post("/nl/submit", SubmissionForms.of(asked)).header("Location"))
                .startsWith("/nl/submissions/");
    }

    @Test
    void theFormThatADraftBeganWithDoesNotOverwriteIt() {
        String link = keep("nl", form);
        assertThat(keep("nl", form.with("nl.need", "Terug"))).as("before anybody went on").isEqualTo(link);
        Form open = SubmissionForms.of(visitor.read(link));
        visitor.post(link, open.with("nl.need", "Via de link"));
        Answer begun = visitor.post("/nl/drafts", form.with("nl.need", "Terug"));
        assertThat(begun.status()).isEqualTo(422);
        assertThat(begun.page().select("#summary").text()).contains("bestaat al");
        assertThat(needKept(link)).isEqualTo("Via de link");
        assertThat(visitor.post("/nl/drafts", SubmissionForms.of(begun)).header("Location")).isNotEqualTo(link);
    }

    @Test
    void aDraftThatIsRefusedGoesOnSavingItself() {
        String link = keep("nl", form);
        Answer refused = visitor.post("/nl/submit", SubmissionForms.of(visitor.read(link)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[data-autosave]").attr("data-autosave")).isEqualTo(link + "/autosave");
        assertThat(refused.page().select("#draft-state time")).hasSize(2);
        assertThat(refused.page().select(".submission__address").text()).endsWith(link);
        assertThat(visitor.post(link + "/autosave", SubmissionForms.of(refused).with("nl.need", "Verder")).status())
                .isEqualTo(200);
        assertThat(needKept(link)).isEqualTo("Verder");
    }

    @Test
    void aDraftGoesOnInAnotherLanguage() {
        String link = keep("nl", form.with("fr.name", "Le potager " + name));
        Form french = SubmissionForms.of(visitor.read(link.replaceFirst("/nl/", "/fr/")));
        assertThat(french.value("name")).isEqualTo("Le potager " + name);
        assertThat(french.value("nl.name")).isEqualTo(name);
        assertThat(french.value("nl.tagline")).isEqualTo("En une phrase – in één zin");
    }

    @Test
    void aDraftIsKeptThirtyDaysAfterItWasSavedLast() {
        String link = keep("nl", form);
        clock.move(Duration.ofDays(29));
        Form open = SubmissionForms.of(visitor.read(link));
        visitor.post(link, open.with("nl.need", "Nog altijd"));
        clock.move(Duration.ofDays(29));
        drafts.deleteWhatIsOver();
        assertThat(visitor.get(link).status()).isEqualTo(200);
        clock.move(Duration.ofDays(2));
        drafts.deleteWhatIsOver();
        Answer over = visitor.get(link);
        assertThat(over.status()).isEqualTo(410);
        assertThat(over.page().select("h1").text()).isEqualTo("Dit concept bestaat niet meer");
        Answer late = visitor.post(link, open);
        assertThat(late.status()).isEqualTo(409);
        assertThat(SubmissionForms.of(late).value("name")).isEqualTo(name);
        assertThat(jdbc.sql("SELECT count(*) FROM draft_contacts").query(Integer.class).single()).isZero();
    }

    @Test
    void whoeverHasTheLinkDeletesTheDraftAtOnce() {
        String link = keep("nl", form);
        assertThat(visitor.post(link + "/deletion", Form.EMPTY).header("Location")).isEqualTo(link);
        assertThat(visitor.get(link).status()).isEqualTo(410);
        assertThat(visitor.post(link + "/deletion", Form.EMPTY).status()).isEqualTo(303);
    }

    @Test
    void aForgedLinkOpensNothing() {
        String link = keep("nl", form);
        assertThat(visitor.get(link.replaceFirst(".{3}$", "AAA")).status()).isEqualTo(404);
        assertThat(visitor.post(link.replaceFirst(".{3}$", "AAA"), form).status()).isEqualTo(404);
        assertThat(visitor.get(link.replace("/drafts/", "/submissions/")).status()).isEqualTo(404);
    }

    @Test
    void aDraftHasAnEndAndItsMailCarriesNoAdvertisement() {
        Answer endless = visitor.post("/nl/drafts", form.with("nl.need", "x".repeat(100_000)));
        assertThat(endless.status()).isEqualTo(422);
        assertThat(endless.page().select("#summary").text()).contains("te veel tekst");
        String link = keep("nl", form.with("name", "Win 1000 euro: phish.example/" + name));
        assertThat(visitor.post(link + "/autosave", form.with("nl.need", "x".repeat(100_000))).status())
                .isEqualTo(422);
        MimeMessage mail = await().until(() -> PostOffice.mails("Uw concept").stream()
                .filter(one -> PostOffice.link(one).equals(link)).findFirst().orElse(null), Objects::nonNull);
        assertThat(PostOffice.text(mail, "text/plain")).doesNotContain("phish.example");
    }

    @Test
    void machinesAndThoseWhoAskTooOftenKeepNothing() {
        assertThat(visitor.post("/nl/drafts", form.with("reference", "x")).status()).isEqualTo(422);
        assertThat(visitor.post("/nl/drafts", form.with("key", "x")).status()).isEqualTo(422);
        for (int time = 0; time < 20; time++) {
            keep("nl", form);
        }
        Answer tooMany = visitor.post("/nl/drafts", form);
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.header("Retry-After")).isNotEmpty();
        assertThat(SubmissionForms.of(tooMany).value("name")).isEqualTo(name);
    }

    private String keep(String language, Form typed) {
        Answer answer = visitor.post("/" + language + "/drafts", typed);
        assertThat(answer.status()).isEqualTo(303);
        return answer.header("Location");
    }

    private String needKept(String link) {
        return SubmissionForms.of(visitor.read(link)).value("nl.need");
    }
}
