package brussels.zinnova.curation;

import java.time.Instant;
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
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.Innovations;

import static org.assertj.core.api.Assertions.assertThat;

/** What a curator sees of an entry’s former states, and how one comes back. */
@WritingPortalTest
class RevisionPagesTests {

    private final String name = "Atelier " + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private Innovations innovations;

    private SignedIn curator;
    private String address = "";
    private String page = "";

    @BeforeEach
    void publishAndChange() {
        UUID id = innovations.publish(InnovationMother.inFrench(name, "Une première phrase.", "Voisins"), null, null,
                null, Instant.now());
        address = "/admin/innovations/" + id;
        page = "/fr/innovations/" + innovations.find(id).orElseThrow().slug();
        curator = new SignedIn(port);
        curator.post(address, curator.open(address).with("fr.tagline", "Une seconde phrase."));
        curator.post(address, curator.open(address).with("fr.need", "Un autre besoin.")
                .with("why", "Une voisine a téléphoné."));
    }

    @Test
    void eachIsListedWithWhoMadeItAndTheLastTwoAreCompared() {
        Answer revisions = curator.read(address + "/revisions");
        assertThat(revisions.page().select("tbody th").eachText()).startsWith("3", "2", "1");
        assertThat(revisions.page().select("#revisions tbody tr:first-child").text())
                .contains("Une voisine a téléphoné.");
        assertThat(revisions.page().select("#revisions tbody tr td:nth-child(4)").eachText()).containsExactly(
                SignedIn.EMAIL, SignedIn.EMAIL, "The portal (import)");
        assertThat(revisions.page().select(".differences tbody tr")).hasSize(1);
        assertThat(revisions.page().select(".differences ins").text()).isEqualTo("autre");
    }

    @Test
    void anyTwoAreComparedWordByWord() {
        Answer revisions = curator.read(address + "/revisions?before=1&after=2");
        assertThat(revisions.page().select(".differences del").text()).isEqualTo("première");
        assertThat(revisions.page().select(".differences ins").text()).isEqualTo("seconde");
        assertThat(curator.read(address + "/revisions?before=77&after=88").status()).isEqualTo(200);
    }

    @Test
    void whatIsChangedWhileTheEntryIsOutOfTheCatalogueIsARevisionWhenItComesBack() {
        curator.post(address + "/withdrawal", curator.open(address).with("reason", "À relire")
                .with("fr.need", "Ce que personne n’a lu."));
        curator.post(address, curator.open(address).with("fr.need", "Ce que personne n’a lu non plus."));
        Answer out = curator.read(address + "/revisions?before=3&after=4");
        assertThat(out.page().select("#revisions tbody th").eachText()).containsExactly("4", "3", "2", "1");
        assertThat(out.page().select(".differences")).as("withdrawn as it was published").isEmpty();
        curator.post(address + "/publication", curator.open(address));
        Answer back = curator.read(address + "/revisions");
        assertThat(back.page().select("#revisions tbody th").eachText()).startsWith("5", "4");
        assertThat(back.page().select(".differences").text()).contains("non plus.");
    }

    @Test
    void anEarlierStateComesBackAndNothingIsLost() {
        Form restore = Form.of(curator.read(address + "/revisions?before=1&after=3"), "form[action$=restoration]");
        assertThat(curator.post(address + "/revisions/1/restoration", restore).header("Location")).isEqualTo(address);
        assertThat(new Visitor(port).read(page).page().select(".entry__tagline").text())
                .isEqualTo("Une première phrase.");
        Answer second = curator.post(address + "/revisions/1/restoration", restore);
        assertThat(second.status()).as("from a page that was opened before").isEqualTo(409);
        assertThat(second.page().select(".notice[autofocus]").text()).contains("nothing was restored");
        assertThat(curator.read(address + "/revisions").page().select("#revisions tbody th").eachText())
                .containsExactly("4", "3", "2", "1");
        assertThat(curator.get(address + "/revisions/1/restoration").header("Location"))
                .isEqualTo(address + "/revisions");
    }
}
