package brussels.zinnova.contribution;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.PostOffice;
import brussels.zinnova.SignedIn;
import brussels.zinnova.Visitor;
import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody reports about an entry, over HTTP, up to the answer of a curator. */
@WritingPortalTest
class ReportTests {

    private final String name = "Verger " + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private Innovations innovations;

    @Autowired
    private JdbcClient jdbc;

    private Visitor visitor;
    private String address = "";

    @BeforeEach
    void publish() {
        visitor = new Visitor(port);
        UUID id = innovations.publish(InnovationMother.bikeLibrary(name, "Voisins"), null, null, null, Instant.now());
        address = "/innovations/" + innovations.find(id).orElseThrow().slug().value();
    }

    @ParameterizedTest
    @EnumSource
    void aReportIsConfirmedReadAndAnsweredInItsLanguage(Language language) {
        String own = "/" + language.code();
        assertThat(visitor.read(own + address).links("a[href$='/report']")).containsExactly(own + address + "/report");
        Form form = form(language).with("kind", "illegal").with("text", "Une photo <b>volée</b>")
                .with("place", "En haut").with("contactEmail", "lectrice.secrete@example.org")
                .with("sender", "Une lectrice");

        String page = visitor.post(own + address + "/report", form).header("Location");

        assertThat(visitor.read(page).header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(new SignedIn(port).read("/admin?kind=report").body()).doesNotContain(name);
        String link = PostOffice.link(name);
        assertThat(visitor.read(link).language()).isEqualTo(language.code());
        assertThat(visitor.post(link, Form.EMPTY).header("Location")).isEqualTo(page);
        assertThat(visitor.get(link).header("Location")).isEqualTo(page);

        SignedIn curator = new SignedIn(port);
        String desk = curator.read("/admin?kind=report&sort=newest").page()
                .select("a[href^=/admin/reports/]:contains(" + name + ")")
                .attr("href");
        assertThat(curator.read(desk).page().select("blockquote").text()).isEqualTo("Une photo <b>volée</b>");
        assertThat(curator.read(desk).body()).contains("lectrice.secrete@example.org", "Une lectrice", "En haut");
        Form answer = Form.of(curator.read(desk), "form.form");
        assertThat(curator.post(desk + "/answer", answer.with("reason", " ")).status()).isEqualTo(422);
        assertThat(curator.post(desk + "/answer", answer.with("reason", "Retirée.")).header("Location"))
                .isEqualTo(desk);
        assertThat(curator.post(desk + "/answer", answer.with("reason", "Retirée.")).status()).as("twice")
                .isEqualTo(303);
        Answer second = curator.post(desk + "/answer", answer.with("reason", "Gardée."));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.page().text()).contains("Gardée.", "Retirée.");

        assertThat(visitor.read(page).page().select(".notice .submission__reason").text()).isEqualTo("Retirée.");
        assertThat(visitor.read(page).body()).doesNotContain("lectrice.secrete");
        assertThat(PostOffice.text(PostOffice.mail(name, subject(language)), "text/plain")).contains("Retirée.", page);
        assertThat(curator.read("/admin").body()).doesNotContain(desk);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverReportedIsForgottenAtOnce(boolean confirmed) {
        Form form = form(Language.NL).with("text", "Fout").with("contactEmail", "lectrice.secrete@example.org")
                .with("sender", "Een lezeres");
        String page = visitor.post("/nl" + address + "/report", form).header("Location");
        String link = PostOffice.link(name);
        if (confirmed) {
            visitor.post(link, Form.EMPTY);
        }
        assertThat(visitor.read(page).page().select("form[action$=deletion]")).hasSize(1);
        assertThat(visitor.get(page + "/deletion").header("Location")).isEqualTo(page);
        assertThat(visitor.post(page + "/deletion", Form.EMPTY).header("Location"))
                .isEqualTo(confirmed ? page : "/nl/innovations");
        assertThat(jdbc.sql("""
                SELECT count(*) FROM report_contacts c JOIN reports r ON r.id = c.report_id
                JOIN slugs s ON s.innovation_id = r.innovation_id WHERE '/innovations/' || s.slug = ?
                """).param(address).query(Integer.class).single()).isZero();
        assertThat(visitor.get(page).status()).isEqualTo(confirmed ? 200 : 404);
        assertThat(visitor.post(link, Form.EMPTY).status()).isEqualTo(confirmed ? 303 : 404);
    }

    @Test
    void aNameWithoutAnAddressIsAskedAbout() {
        Answer asked = visitor.post("/nl" + address + "/report",
                form(Language.NL).with("text", "Fout").with("sender", "Een lezeres"));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.links("#summary a")).containsExactly("#contactEmail");
    }

    @Test
    void whoeverGivesNoAddressNeedNotConfirm() {
        String page = visitor.post("/fr" + address + "/report", form(Language.FR).with("text", "Faux"))
                .header("Location");
        assertThat(visitor.read(page).page().select(".notice--success")).hasSize(1);
        assertThat(new SignedIn(port).read("/admin").body()).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"text, '', text", "kind, nothing, kind", "contactEmail, someone, contactEmail"})
    void whatIsWrongIsSaidAndNothingIsLost(String field, String value, String id) {
        Form form = form(Language.NL).with("text", "Niet <juist>").with("place", "Boven");
        Answer answer = visitor.post("/nl" + address + "/report", form.with(field, value));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.language()).isEqualTo("nl");
        assertThat(answer.links("#summary a")).containsExactly("#" + id);
        assertThat(Form.of(answer, "form.form").value("place")).isEqualTo("Boven");
        assertThat(stored()).isZero();
    }

    @Test
    void oneFormMakesOneReportHoweverOftenItIsSent() {
        Form form = form(Language.EN).with("text", "Wrong");
        String page = visitor.post("/en" + address + "/report", form).header("Location");
        assertThat(visitor.post("/en" + address + "/report", form).header("Location")).isEqualTo(page);
        assertThat(stored()).isEqualTo(1);

        Answer other = visitor.post("/en" + address + "/report", form.with("text", "Wrong in another way"));

        assertThat(other.status()).isEqualTo(422);
        Form again = Form.of(other, "form.form");
        assertThat(again.value("text")).isEqualTo("Wrong in another way");
        assertThat(visitor.post("/en" + address + "/report", again).status()).isEqualTo(303);
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void whatNoVisitorSendsIsRefused() {
        Form form = form(Language.FR).with("text", "Faux");
        assertThat(visitor.post("/fr" + address + "/report", form.with("key", "x")).status()).isEqualTo(422);
        assertThat(visitor.post("/fr" + address + "/report", form.with("reference", "https://spam.example")).status())
                .isEqualTo(422);
        assertThat(visitor.post("/fr" + address + "/report", form, "Sec-Fetch-Site", "cross-site").status())
                .isEqualTo(403);
        assertThat(visitor.get("/fr/innovations/nowhere/report").status()).isEqualTo(404);
        assertThat(visitor.get("/fr/reports/x").status()).isEqualTo(404);
        assertThat(visitor.get("/fr/reports/x/confirmation").status()).isEqualTo(404);
        assertThat(stored()).isZero();
    }

    private Form form(Language language) {
        return Form.of(visitor.read("/" + language.code() + address + "/report"), "form.form");
    }

    private static String subject(Language language) {
        return switch (language) {
            case FR -> "Réponse";
            case NL -> "Antwoord";
            case EN -> "Answer";
        };
    }

    private int stored() {
        return jdbc.sql("""
                SELECT count(*) FROM reports JOIN innovation_translations t USING (innovation_id) WHERE t.name = ?
                """).param(name).query(Integer.class).single();
    }
}
