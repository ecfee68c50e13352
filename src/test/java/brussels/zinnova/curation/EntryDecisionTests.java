package brussels.zinnova.curation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.SignedIn;
import brussels.zinnova.Visitor;
import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.shared.Brussels;

import static org.assertj.core.api.Assertions.assertThat;

/** Entries at the desk: changed, withdrawn, brought back; two curators at once. */
@WritingPortalTest
class EntryDecisionTests {

    private final String name = "Vélothèque " + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private Innovations innovations;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn curator;
    private UUID id = UUID.randomUUID();
    private String address = "";
    private String page = "";

    @BeforeEach
    void publish() {
        id = innovations.publish(InnovationMother.bikeLibrary(name, "Les Voisins"), null, null, null, Instant.EPOCH);
        address = "/admin/innovations/" + id;
        page = "/fr/innovations/" + innovations.find(id).orElseThrow().slug();
        curator = new SignedIn(port);
    }

    @Test
    void factsAreVerifiedTodayAndTwoTranslationsAreReviewedAtOnce() {
        curator.post(address, curator.open(address).with("nl.tagline", "Een zin").with("en.tagline", "A sentence"));
        curator.post(address, curator.open(address).with("fr.tagline", "Une autre phrase."));
        assertThat(curator.read(address).page().select("[name=reviewed]:not([disabled])")).hasSize(2);
        assertThat(curator.post(address, curator.open(address).with("reviewed", "nl", "en").with("verified", "true"))
                .status()).isEqualTo(303);
        assertThat(curator.read(address).page().select("[name=reviewed][checked]")).hasSize(2);
        assertThat(innovations.find(id).orElseThrow().verifiedOn())
                .isEqualTo(LocalDate.now(Brussels.ZONE));
        assertThat(new Visitor(port).read(page).page().select(".facts__verified time")).hasSize(1);
    }

    @Test
    void aChangeIsPublicAtOnceAndTouchesNothingThatTheFormDoesNotShow() {
        Answer answer = curator.post(address, curator.open(address).with("fr.tagline", "Des vélos pour tout Forest")
                .with("actorName", "D’autres voisins"));

        assertThat(answer.header("Location")).isEqualTo(address);
        assertThat(curator.read(address).page().select(".notice[autofocus]").text()).contains("Saved");
        assertThat(curator.read(address).page().select(".notice[autofocus]")).as("said once").isEmpty();
        Answer shown = new Visitor(port).read(page);
        assertThat(shown.page().select(".entry__tagline").text()).isEqualTo("Des vélos pour tout Forest");
        assertThat(shown.page().select(".facts").text()).contains("D’autres voisins");
        assertThat(shown.page().select(".sources__link")).hasSize(1);
        assertThat(trail()).containsExactly("innovation-revised fr.tagline,actorName");
    }

    /** Each field of the form, with another value for it: whichever a colleague changed, the second save notices. */
    @ParameterizedTest
    @ValueSource(strings = {"name=Autrement", "fr.tagline=Autrement", "fr.answer=Autrement", "fr.need=Autrement",
            "fr.impact=Autrement", "fr.participation=Autrement", "nl.name=Anders", "nl.tagline=Anders",
            "nl.answer=Anders", "en.need=Other", "en.impact=Other", "en.participation=Other", "challenges=sante",
            "values=creativite", "approaches=economie-sociale", "actorName=Autre", "actorKind=cooperative",
            "communes=uccle", "startedYear=2021", "stage=idea", "website=https://autre.example.org"})
    void theSecondSaveSeesWhateverTheFirstChanged(String change) {
        String[] parts = change.split("=", 2);
        Form mine = curator.open(address).with("fr.participation", "Ce que j’ai écrit");
        SignedIn colleague = new SignedIn(port);
        assertThat(colleague.post(address, colleague.open(address).with(parts[0], parts[1])).status()).isEqualTo(303);

        Answer conflict = curator.post(address, mine);

        assertThat(conflict.status()).isEqualTo(409);
        Form back = SignedIn.form(conflict);
        assertThat(back.value("fr.participation")).isEqualTo("Ce que j’ai écrit");
        assertThat(conflict.page().select(".differences tbody tr")).hasSize(1);
        assertThat(conflict.page().select(".differences").text()).contains("Ce que j’ai écrit");
        if (!parts[0].equals("fr.participation")) {
            assertThat(back.value(parts[0])).as("what the colleague changed and I did not touch").isEqualTo(parts[1]);
        }
        assertThat(curator.post(address, back).status()).isEqualTo(303);
        assertThat(new Visitor(port).read(page).page().select(".entry").text()).contains("Ce que j’ai écrit");
    }

    @Test
    void aWithdrawnEntryAnswersGoneAndComesBack() {
        Answer without = curator.post(address + "/withdrawal", curator.open(address));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.links("#summary a")).containsExactly("#reason");

        assertThat(curator.post(address + "/withdrawal", SignedIn.form(without).with("reason", "N’existe plus"))
                .status()).isEqualTo(303);
        Answer gone = new Visitor(port).get(page);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.body()).doesNotContain("N’existe plus");
        assertThat(curator.read(address).page().select(".submission__reason").text()).isEqualTo("N’existe plus");

        assertThat(curator.post(address + "/publication", curator.open(address)).status()).isEqualTo(303);
        assertThat(new Visitor(port).get(page).status()).isEqualTo(200);
        assertThat(trail()).containsExactly("innovation-withdrawn ", "innovation-republished ");
    }

    @Test
    void whatDoesNotGoFromTheStateItIsInIsAConflictAndDoesNothing() {
        Form opened = curator.open(address).with("reason", "Doublon").with("fr.need", "Typed in vain");
        assertThat(curator.post(address + "/publication", opened).status()).isEqualTo(409);
        curator.post(address + "/withdrawal", opened);
        Answer again = curator.post(address + "/withdrawal", opened.with("reason", "Ma raison à moi"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.page().text()).contains("Ma raison à moi");
        assertThat(again.body()).contains("Typed in vain");
        assertThat(trail()).containsExactly("innovation-withdrawn fr.need");
    }

    @Test
    void whatIsTypedBesideAWithdrawalOrAReturnIsSavedWithIt() {
        curator.post(address + "/withdrawal", curator.open(address).with("reason", "À revoir").with("fr.need", "Un"));
        assertThat(curator.open(address).value("fr.need")).isEqualTo("Un");
        assertThat(curator.post(address + "/publication", curator.open(address).with("fr.tagline", "")).status())
                .isEqualTo(422);
        curator.post(address + "/publication", curator.open(address).with("fr.need", "Deux"));
        assertThat(new Visitor(port).read(page).page().select(".entry").text()).contains("Deux");
        assertThat(trail()).containsExactly("innovation-withdrawn fr.need", "innovation-republished fr.need");
    }

    @Test
    void anEntryThatHasEndedDidNotStartAfterwards() {
        jdbc.sql("UPDATE innovations SET ended_year = 2022 WHERE id = ?").param(id).update();
        Answer answer = curator.post(address, curator.open(address).with("startedYear", "2024"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#endedYear-error").text()).contains("2024");
    }

    @Test
    void whatALinkBringsAlongDoesNotPassForWhatWasOpened() {
        Form opened = curator.open(address);
        Form brought = curator.open(address + "?version=7&opened=x&fr.need=EVIL");
        assertThat(brought.value("version")).isEqualTo(opened.value("version"));
        assertThat(brought.value("opened")).isEqualTo(opened.value("opened"));
        assertThat(brought.value("fr.need")).isEqualTo(opened.value("fr.need"));
    }

    @Test
    void anotherLanguageChosenAfterTheSessionHasEndedKeepsWhatIsTypedToo() {
        Form typed = curator.open(address).with("fr.need", "Pas encore enregistré").with("language", "nl");
        Answer refused = new Visitor(port).post("/admin/language?back=" + address, typed);
        assertThat(refused.status()).isEqualTo(403);
        Answer resumed = new Visitor(port).post("/sign-in", Form.of(refused, "form.form")
                .with("username", SignedIn.EMAIL).with("password", SignedIn.PASSWORD));
        assertThat(SignedIn.form(resumed).value("fr.need")).isEqualTo("Pas encore enregistré");
    }

    @Test
    void pressingTwiceIsPressingOnce() {
        Form change = curator.open(address).with("fr.need", "Une fois");
        assertThat(curator.post(address, change).status()).isEqualTo(303);
        assertThat(curator.post(address, change).status()).isEqualTo(303);
        Form withdrawal = curator.open(address).with("reason", "Doublon");
        assertThat(curator.post(address + "/withdrawal", withdrawal).status()).isEqualTo(303);
        assertThat(curator.post(address + "/withdrawal", withdrawal).status()).isEqualTo(303);
        Form back = curator.open(address);
        assertThat(curator.post(address + "/publication", back).status()).isEqualTo(303);
        assertThat(curator.post(address + "/publication", back).status()).isEqualTo(303);
        assertThat(trail()).containsExactly("innovation-revised fr.need", "innovation-withdrawn ",
                "innovation-republished ");
    }

    @Test
    void whoeverCarriesItIsOnePersonAndNotHalfOfTwo() {
        Form mine = curator.open(address).with("actorName", "Les Voisines");
        SignedIn colleague = new SignedIn(port);
        colleague.post(address, colleague.open(address).with("actorKind", "cooperative"));
        Form back = SignedIn.form(curator.post(address, mine));
        assertThat(back.value("actorName")).isEqualTo("Les Voisines");
        assertThat(back.value("actorKind")).isEqualTo("asbl");
    }

    @Test
    void anActorMayHaveAsLongANameAsTheFormAllows() {
        Form typed = curator.open(address).with("actorName", "𝒜".repeat(200));
        assertThat(curator.post(address, typed).status()).isEqualTo(303);
        assertThat(curator.open(address).value("actorName")).isEqualTo("𝒜".repeat(200));
    }

    @Test
    void anotherLanguageKeepsWhatIsTyped() {
        Form typed = curator.open(address).with("fr.need", "Pas encore enregistré");
        Answer dutch = curator.post("/admin/language?back=" + address, typed.with("language", "nl"));
        assertThat(dutch.language()).isEqualTo("nl");
        assertThat(SignedIn.form(dutch).value("fr.need")).isEqualTo("Pas encore enregistré");
        curator.post("/admin/language?back=" + address, SignedIn.form(dutch).with("language", "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/withdrawal", "/publication"})
    void whereADecisionIsSentLeadsBackToThePage(String decision) {
        assertThat(curator.get(address + decision).header("Location")).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "x", "999999", "99999999999999"})
    void aVersionThatNeverWasIsAConflict(String version) {
        assertThat(curator.post(address, curator.open(address).with("version", version).with("fr.need", "Autre"))
                .status()).isEqualTo(409);
    }

    @Test
    void allEntriesAreListedWithTheirStateAndFoundByName() {
        curator.post(address + "/withdrawal", curator.open(address).with("reason", "Doublon"));
        Answer list = curator.read("/admin/innovations?q=" + name.substring(11).toUpperCase(Locale.ROOT));
        assertThat(list.links(".table__link")).containsExactly(address);
        assertThat(list.page().select(".state").text()).isEqualTo("Removed");
        assertThat(curator.read("/admin/innovations?q=%25").links(".table__link")).isEmpty();
        assertThat(curator.get("/admin/innovations?page=2147483647").status()).isEqualTo(404);
    }

    @Test
    void aFormThatComesAfterTheSessionHasEndedIsThereAgainEvenIfTheEntryChanged() {
        Form mine = curator.open(address).with("fr.need", "Ce que j’ai écrit");
        Answer refused = new Visitor(port).post(address, mine);
        SignedIn colleague = new SignedIn(port);
        colleague.post(address, colleague.open(address).with("fr.need", "Ce qu’elle a écrit"));

        Answer resumed = new Visitor(port).post("/sign-in", Form.of(refused, "form.form")
                .with("username", SignedIn.EMAIL).with("password", SignedIn.PASSWORD));

        assertThat(SignedIn.form(resumed).value("fr.need")).isEqualTo("Ce que j’ai écrit");
        assertThat(resumed.page().select(".differences").text()).contains("Ce qu’elle a écrit", "Ce que j’ai écrit");
    }

    private List<@Nullable String> trail() {
        return jdbc.sql("SELECT action || ' ' || array_to_string(fields, ',') FROM audit_entries WHERE subject_id = ? "
                + "ORDER BY id").param(id).query(String.class).list();
    }
}
