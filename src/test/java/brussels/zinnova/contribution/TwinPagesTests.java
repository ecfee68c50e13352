package brussels.zinnova.contribution;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** What whoever proposes an innovation is shown that may be the same. {@code TwinsTests} judges how well they are told. */
@PortalTest
class TwinPagesTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"fr, name=Comunity+Land+Trust, community-land-trust-bruxelles",
            "nl, name=Straatverplegers, infirmiers-de-rue", "en, website=http%3A%2F%2Fwww.cyclo.org%2F, cyclo",
            "nl, name=X&actorName=Transit&communes=bruxelles, gate-salle-de-consommation",
            "fr, name=beescoop, bees-coop", "fr, name=%22%3ECLTB%3C, community-land-trust-bruxelles"})
    void whatMayBeTheSameIsShownWhileTheFormIsFilled(String language, String typed, String slug) {
        Answer answer = new Visitor(port).read("/" + language + "/submit/twins?" + typed);
        assertThat(answer.links(".twins a")).contains("/" + language + "/innovations/" + slug);
        assertThat(answer.page().select("#another").val()).contains(slug);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "name=", "name=Potager+de+la+rue+Gray", "website=javascript%3Aalert(1)", "name=%F0%9F%8C%B1",
            "communes=forest&actorName=Communa"})
    void whereNothingIsLikeItNothingIsShown(String typed) {
        assertThat(new Visitor(port).read("/fr/submit/twins?" + typed).body()).isBlank();
    }

    @Test
    void whatMayBeTheSameIsAskedBeforeItIsTakenIn() {
        Form form = SubmissionForms.filled(port, "fr", "La vélothèque d’Uccle");

        Answer asked = new Visitor(port).post("/fr/submit", form);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.links("#summary a")).containsExactly("#another");
        assertThat(asked.links(".twins a")).containsExactly("/fr/innovations/velotheque-uccle");
        assertThat(new Visitor(port).post("/fr/submit", SubmissionForms.of(asked).with("another", "zinneke")).status())
                .as("another one than it was asked about").isEqualTo(422);
    }

    @Test
    void aNameThatIsLikeNoOtherIsAskedNothing() {
        Form form = SubmissionForms.filled(port, "fr", "Potager " + UUID.randomUUID()).with("consent", "");
        assertThat(new Visitor(port).post("/fr/submit", form).links("#summary a")).containsExactly("#consent");
    }
}
