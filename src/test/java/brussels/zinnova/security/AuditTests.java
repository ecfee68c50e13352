package brussels.zinnova.security;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.SignedIn;
import brussels.zinnova.Visitor;
import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.Innovations;

import static org.assertj.core.api.Assertions.assertThat;

/** Who did what is there to be found, and holds nothing that anybody wrote. */
@WritingPortalTest
class AuditTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Innovations innovations;

    private SignedIn administrator;
    private UUID entry = UUID.randomUUID();

    @BeforeEach
    void changeAnEntry() {
        administrator = SignedIn.administrator(port);
        entry = innovations.publish(InnovationMother.bikeLibrary("Secret " + UUID.randomUUID(), "Voisins"), null, null,
                null, Instant.now());
        SignedIn curator = new SignedIn(port);
        curator.post("/admin/innovations/" + entry,
                curator.open("/admin/innovations/" + entry).with("fr.need", "Une phrase secrète."));
    }

    @Test
    void aDecisionIsFoundByWhatItWasDoneTo() {
        Answer trail = administrator.read("/admin/audit?subject=" + entry);
        assertThat(trail.page().select("tbody tr")).hasSize(1);
        assertThat(trail.page().select("tbody tr").text()).contains(SignedIn.EMAIL, "Entry changed", "fr.need",
                "other");
        assertThat(trail.body()).doesNotContain("secrète");
    }

    @Test
    void theTrailGoesOutWithIdsAndNamesOfFieldsAlone() {
        String csv = administrator.read("/admin/audit.csv?subject=" + entry).body();
        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv).startsWith("at,account,action,subject,fields,client").contains("innovation-revised," + entry)
                .doesNotContain(SignedIn.EMAIL, "secrète");
    }

    @Test
    void whoeverIsRefusedASignInIsToldOfByTheAccountTheyTried() {
        Visitor stranger = new Visitor(port);
        stranger.post("/sign-in", SignedIn.credentials(SignedIn.EMAIL, "a wrong password of four words"));
        stranger.post("/sign-in", SignedIn.credentials("nobody@example.org", "a wrong password of four words"));
        Answer trail = administrator.read("/admin/audit?action=sign-in-refused");
        assertThat(trail.page().expectFirst("tbody tr").text()).contains("Sign-in refused", SignedIn.EMAIL);
        assertThat(trail.body()).doesNotContain("nobody@example.org");
    }

    @Test
    void aFilterThatMeansNothingFiltersNothing() {
        for (String odd : List.of("from=x", "to=9999999-01-01", "account=x", "subject=", "page=0")) {
            assertThat(administrator.get("/admin/audit?" + odd).status()).as(odd).isEqualTo(200);
        }
        assertThat(administrator.read("/admin/audit?action=no-such-thing").page().select("tbody tr")).isEmpty();
        assertThat(administrator.read("/admin/audit?to=2001-01-01").page().select("tbody tr")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0                          | Firefox
            Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0           | Edge
            Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1               | Safari, phone
            curl/8.5.0                                                                                      | other
            """)
    void theKindOfProgramIsToldAndNoMore(String agent, String kind) {
        assertThat(Client.of(agent)).isEqualTo(kind);
    }
}
