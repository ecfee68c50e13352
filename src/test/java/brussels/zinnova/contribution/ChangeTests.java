package brussels.zinnova.contribution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
import static org.awaitility.Awaitility.await;

/** A change of an entry that anybody proposes, up to the decision of a curator. */
@WritingPortalTest
class ChangeTests {

    private final String name = "Vannerie " + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private Innovations innovations;

    @Autowired
    private JdbcClient jdbc;

    private Visitor visitor;
    private UUID entry;
    private String address = "";

    @BeforeEach
    void publish() {
        visitor = new Visitor(port);
        entry = innovations.publish(InnovationMother.bikeLibrary(name, "Vanniers de " + name), null, null, null,
                Instant.now());
        address = "/innovations/" + innovations.find(entry).orElseThrow().slug().value();
    }

    @ParameterizedTest
    @EnumSource
    void theEntryStaysAsItIsUntilTheChangeIsAccepted(Language language) {
        String own = "/" + language.code() + address;
        assertThat(visitor.read(own).links("a[href$='/change']")).containsExactly(own + "/change");
        Form form = form(language);
        assertThat(form.value("name")).isEqualTo(name);
        assertThat(form.value("fr.need")).isEqualTo("Un besoin.");
        assertThat(form.value("sources")).isEqualTo("https://example.org/source");

        Answer sent = visitor.post(own + "/change",
                form.with("fr.need", "Un besoin plus grand").with("endedYear", "2024")
                        .with("nl.tagline", "Manden").with("nl.answer", "Vlechten"));

        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(visitor.post(PostOffice.link(name), Form.EMPTY).status()).isEqualTo(303);
        assertThat(visitor.read("/fr" + address).body()).doesNotContain("Un besoin plus grand");
        String page = sent.header("Location") + "/edit";
        assertThat(visitor.post(page, SubmissionForms.of(visitor.read(page)).with("en.tagline", "Baskets")
                .with("en.answer", "Weaving")).status()).as("though the entry has no impact").isEqualTo(303);

        SignedIn curator = new SignedIn(port);
        String desk = curator.read("/admin?kind=change&sort=newest").page()
                .select(".table__link:contains(" + name + ")")
                .attr("href");
        assertThat(curator.read(desk).page().select(".differences td").eachText()).anyMatch(
                text -> text.contains("Un besoin plus grand"));
        assertThat(curator.read(desk).links(".page-head a")).contains("/admin/innovations/" + entry);
        assertThat(curator.post(desk + "/acceptance", curator.open(desk)).status()).isEqualTo(303);

        assertThat(visitor.read("/fr" + address).body()).contains("Un besoin plus grand");
        assertThat(visitor.read("/nl" + address).body()).contains("Manden");
        assertThat(visitor.read("/en" + address).body()).contains("Baskets");
        assertThat(innovations.find(entry).orElseThrow().content().endedYear()).isEqualTo(2024);
        assertThat(jdbc.sql("SELECT count(*) FROM innovation_translations WHERE name = ?").param(name)
                .query(Integer.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("SELECT action FROM audit_entries WHERE subject_id = ?").param(entry).query(String.class)
                .list()).contains("innovation-revised");
    }

    @Test
    void anEntryMayBeChangedMoreThanOnce() {
        int sent = 0;
        for (String need : List.of("Un", "Deux")) {
            visitor.post("/fr" + address + "/change", form(Language.FR).with("fr.need", need));
            int mails = ++sent;
            await().until(() -> PostOffice.mails(name, "Confirmez").size() == mails);
            visitor.post(PostOffice.link(PostOffice.mails(name, "Confirmez").getLast()), Form.EMPTY);
            SignedIn curator = new SignedIn(port);
            String desk = curator.read("/admin?kind=change&sort=newest").page()
                    .select(".table__link:contains(" + name + ")")
                    .attr("href");
            assertThat(curator.post(desk + "/acceptance", curator.open(desk)).status()).isEqualTo(303);
            assertThat(innovations.find(entry).orElseThrow().content().fr().need()).isEqualTo(need);
        }
    }

    @Test
    void whoeverChangesNothingOrBreaksARuleIsTold() {
        Form form = form(Language.NL);
        Answer nothing = visitor.post("/nl" + address + "/change", form);
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.page().select("#summary li").text()).isEqualTo("U hebt niets gewijzigd.");
        Answer wrong = visitor.post("/nl" + address + "/change", form.with("fr.tagline", "").with("fr.need", "Meer"));
        assertThat(wrong.links("#summary a")).containsExactly("#fr-tagline");
        assertThat(SubmissionForms.of(wrong).value("fr.need")).isEqualTo("Meer");
        assertThat(visitor.post("/nl" + address + "/change", form.with("fr.need", "Meer").with("key", "x")).status())
                .isEqualTo(422);
        assertThat(visitor.get("/nl/innovations/nowhere/change").status()).isEqualTo(404);
        assertThat(jdbc.sql("SELECT count(*) FROM submissions WHERE target_id = ?").param(entry).query(Integer.class)
                .single()).isZero();
    }

    private Form form(Language language) {
        return SubmissionForms.of(visitor.read("/" + language.code() + address + "/change"))
                .with("contactEmail", "vannerie.secrete@example.org").with("consent", "true");
    }
}
