package brussels.zinnova.operator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** What the settings say of the operator stands wherever its readers look for it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"zinnova.starter-catalogue=true",
        "zinnova.rate-limit.burst=1000000", "zinnova.public-url=https://zinnova.example",
        "zinnova.contact-email=team@zinnova.example", "zinnova.operator.name=Maison des innovations",
        "zinnova.operator.address=Rue Haute 1, 1000 Bruxelles",
        "zinnova.operator.data-protection-officer=dpo@zinnova.example",
        "zinnova.operator.supervisor=Another authority", "zinnova.operator.supervisor-url=https://authority.example/",
        "zinnova.licence.name=CC0 1.0", "zinnova.licence.url=https://creativecommons.org/publicdomain/zero/1.0/"})
class OperatorPagesTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"contact", "privacy", "legal", "accessibility"})
    void whoRunsThePortalIsSaidInEachLanguage(String page) {
        for (String language : new String[]{"fr", "nl", "en"}) {
            Answer answer = new Visitor(port).read("/" + language + "/" + page);
            assertThat(answer.page().select("main").text()).contains("Maison des innovations",
                    "Rue Haute 1, 1000 Bruxelles", "dpo@zinnova.example");
            assertThat(answer.page().select("main a[href=mailto:team@zinnova.example]")).hasSize(1);
        }
    }

    @Test
    void theLicenceIsTheOperatorsEverywhere() {
        assertThat(new Visitor(port).read("/en/legal").page().select("main a[rel~=license]").attr("href"))
                .isEqualTo("https://creativecommons.org/publicdomain/zero/1.0/");
        assertThat(new Visitor(port).read("/nl/submit").page().select("label:has(#consent)").text())
                .contains("CC0 1.0");
        assertThat(new Visitor(port).read("/fr/innovations.atom").body()).contains("Textes sous licence CC0 1.0");
        assertThat(new Visitor(port).read("/en").page().select("footer").text()).contains("CC0 1.0",
                "A service of Maison des innovations.");
    }

    @Test
    void complaintsGoToTheSupervisorOfTheOperator() {
        assertThat(new Visitor(port).read("/fr/privacy").page().select("main a[href=https://authority.example/]")
                .text()).isEqualTo("Another authority");
    }

    @Test
    void theCriteriaOfADecisionAreThoseOfTheDefinition() {
        assertThat(new Visitor(port).read("/en/how-we-decide").page().select("main dt").eachText()).hasSize(4)
                .first().isEqualTo("A new response");
    }
}
