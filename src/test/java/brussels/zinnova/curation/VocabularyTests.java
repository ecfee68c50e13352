package brussels.zinnova.curation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.SignedIn;
import brussels.zinnova.Visitor;
import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.Innovations;

import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator does to the words of the portal, the catalogue does at once; no code ever vanishes. */
@WritingPortalTest
class VocabularyTests {

    private final String label = "Atelier " + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    private int port;

    @Autowired
    private Innovations innovations;

    private SignedIn administrator;
    private Visitor visitor;

    @BeforeEach
    void signIn() {
        administrator = SignedIn.administrator(port);
        visitor = new Visitor(port);
    }

    @Test
    void aTermThatIsAddedIsOfferedFoundAndHiddenAgain() {
        String page = add(label);
        String code = page.substring(page.lastIndexOf('/') + 1);
        assertThat(visitor.read("/nl/submit").page().select("[name=approaches][value=" + code + "]")).hasSize(1);
        UUID entry = publishWith(code);
        assertThat(visitor.read("/en/approaches/" + code).page().select("main h1").text()).isEqualTo("EN " + label);
        administrator.post(page,
                form(page).with("nl.label", "Anders " + label).with("nl.synonyms", "zoekwoord" + code));
        assertThat(visitor.read("/nl/approaches/" + code).page().select("main h1").text())
                .isEqualTo("Anders " + label);
        assertThat(visitor.read("/nl/innovations?q=zoekwoord" + code).page().select(".card").size()).isEqualTo(1);
        administrator.post(page, form(page).with("hidden", "true"));
        assertThat(visitor.read("/nl/submit").page().select("[name=approaches][value=" + code + "]")).isEmpty();
        assertThat(visitor.read("/fr/innovations?approach=" + code).page().select(".card")).hasSize(1);
        SignedIn curator = new SignedIn(port);
        curator.post("/admin/innovations/" + entry,
                curator.open("/admin/innovations/" + entry).with("fr.need", "Un autre besoin."));
        assertThat(innovations.find(entry).orElseThrow().content().approaches()).as("saved again")
                .containsExactly(code);
    }

    @Test
    void aChallengeNamesTheGoalsThatAreTickedAndNoOthers() {
        String page = "/admin/vocabulary/challenge/sante";
        assertThat(visitor.read("/en/challenges/sante").page().select(".goals").text())
                .isEqualTo("Sustainable Development Goal: 3. Good health and well-being");
        administrator.post(page, form(page).with("goals", "6"));
        assertThat(visitor.read("/nl/challenges/sante").page().select(".goals a").eachAttr("href"))
                .containsExactly("https://sdgs.un.org/goals/goal6");
        assertThat(visitor.read("/api/v1/vocabulary").body()).contains("\"goals\":[6]");
        administrator.post(page, form(page).with("goals", "18"));
        assertThat(visitor.read("/nl/challenges/sante").page().select(".goals")).isEmpty();
        administrator.post(page, form(page).with("goals", "3"));
        assertThat(administrator.read("/admin/vocabulary/approach/economie-sociale").page().select("[name=goals]"))
                .isEmpty();
    }

    @Test
    void anotherLanguageLeavesWhatIsTypedOfATermAsItIs() {
        String page = add(label);
        Answer dutch = administrator.post("/admin/language?back=" + page,
                form(page).with("fr.label", "Pas encore " + label).with("hidden", "true").with("language", "nl"));
        Form kept = Form.of(dutch, "#desk");
        assertThat(List.of(kept.value("fr.label"), kept.value("hidden"))).containsExactly("Pas encore " + label,
                "true");
        Answer list = administrator.post("/admin/language?back=/admin/vocabulary",
                Form.of(administrator.read("/admin/vocabulary"), "#desk").with("nl.label", "Nieuw")
                        .with("scheme", "actor-kind").with("language", "en"));
        assertThat(Form.of(list, "#desk").value("nl.label")).isEqualTo("Nieuw");
        assertThat(Form.of(list, "#desk").value("scheme")).isEqualTo("actor-kind");
    }

    @Test
    void aTermThatBecameAnotherLeadsThereForEver() {
        String page = add(label);
        String gone = page.substring(page.lastIndexOf('/') + 1);
        String into = add(label + " bis").replaceFirst(".*/", "");
        UUID entry = publishWith(gone);
        UUID both = publishWith(gone, into);
        SignedIn curator = new SignedIn(port);
        Form open = curator.open("/admin/innovations/" + entry);
        Form merge = Form.of(administrator.read(page), "form[action$=merge]").with("into", into);
        assertThat(administrator.post(page + "/merge", merge).header("Location"))
                .isEqualTo("/admin/vocabulary/approach/" + into);
        assertThat(innovations.find(entry).orElseThrow().content().approaches()).containsExactly(into);
        assertThat(innovations.find(both).orElseThrow().content().approaches()).containsExactly(into);
        assertThat(visitor.get("/fr/approaches/" + gone).header("Location")).endsWith("/fr/approaches/" + into);
        assertThat(visitor.read("/fr/innovations?approach=" + gone).page().select(".card")).hasSize(2);
        assertThat(curator.post("/admin/innovations/" + entry, open.with("fr.need", "Un autre besoin.")).status())
                .as("a page that was open").isEqualTo(303);
        assertThat(innovations.find(entry).orElseThrow().content().approaches()).containsExactly(into);
        assertThat(administrator.post(page + "/merge", merge).status()).as("a second time").isEqualTo(409);
    }

    @Test
    void termsStandInTheOrderThatTheyAreGiven() {
        String first = "/admin/vocabulary/stage/"
                + visitor.read("/en/submit").page().select("#stage option").get(2).val();
        administrator.post(first, form(first).with("place", "1"));
        assertThat(visitor.read("/en/submit").page().select("#stage option").get(1).val())
                .isEqualTo(first.replaceFirst(".*/", ""));
    }

    @Test
    void whatIsWrongOrOldIsRefusedWithWhatWasTyped() {
        String page = add(label);
        Form early = form(page);
        administrator.post(page, early.with("fr.explanation", "D’abord."));
        Answer late = administrator.post(page, early.with("fr.explanation", "Ensuite."));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("table[aria-labelledby=stored]").text()).contains("D’abord.");
        assertThat(Form.of(late, "form.form--wide").value("fr.explanation")).isEqualTo("Ensuite.");
        Answer wrong = administrator.post(page, form(page).with("nl.label", "").with("fr.explanation", "Encore."));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(Form.of(wrong, "form.form--wide").value("fr.explanation")).isEqualTo("Encore.");
        assertThat(administrator.post(page, form(page).with("nl.synonyms", "x".repeat(2001))).status()).isEqualTo(422);
        assertThat(administrator.post(page, form(page).with("nl.explanation", "x".repeat(1001))).status())
                .isEqualTo(422);
        Form again = Form.of(administrator.read("/admin/vocabulary"), "main form").with("fr.label", label)
                .with("nl.label", "x").with("en.label", "x");
        assertThat(administrator.post("/admin/vocabulary", again).status()).as("the same code").isEqualTo(422);
        assertThat(administrator.post("/admin/vocabulary", again.with("scheme", "commune")).status()).isEqualTo(422);
    }

    private String add(String french) {
        Form form = Form.of(administrator.read("/admin/vocabulary"), "main form").with("fr.label", french)
                .with("nl.label", "NL " + french).with("en.label", "EN " + french);
        Answer added = administrator.post("/admin/vocabulary", form);
        assertThat(added.status()).isEqualTo(303);
        return added.header("Location");
    }

    private Form form(String page) {
        return Form.of(administrator.read(page), "form.form--wide");
    }

    private UUID publishWith(String... approaches) {
        UUID id = innovations.publish(InnovationMother.bikeLibrary(UUID.randomUUID().toString(), "Voisins"), null, null,
                null, Instant.now());
        InnovationDetails entry = innovations.find(id).orElseThrow();
        SignedIn curator = new SignedIn(port);
        curator.post("/admin/innovations/" + entry.id(),
                curator.open("/admin/innovations/" + entry.id()).with("approaches", approaches));
        return id;
    }
}
