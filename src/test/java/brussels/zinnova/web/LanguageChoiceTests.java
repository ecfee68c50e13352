package brussels.zinnova.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;
import brussels.zinnova.Wire;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class LanguageChoiceTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr                              | /fr
            nl-BE                           | /nl
            en-US,en;q=0.9,fr;q=0.8         | /en
            de,nl;q=0.7,fr;q=0.3            | /nl
            fr;q=0.2,nl;q=0.9               | /nl
            NL                              | /nl
            """)
    void leadsToTheLanguageThatTheBrowserPrefers(String accepted, String target) {
        Answer answer = new Visitor(port).get("/", "Accept-Language", accepted);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith(target);
        assertThat(answer.header("Vary")).containsIgnoringCase("Accept-Language");
        SiteLook.assertHeaders(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "*", ";;;q=x", "fr-", "-", "fr;q=nan"})
    void offersTheThreeLanguagesWhereTheBrowserNamesNone(String accepted) {
        assertChoice(new Visitor(port).get("/", "Accept-Language", accepted));
    }

    @Test
    void offersTheThreeLanguagesWhereTheBrowserSaysNothing() {
        Answer answer = new Visitor(port).get("/");
        assertChoice(answer);
        assertThat(answer.page().select("link[rel=canonical]").attr("href")).isEqualTo("https://zinnova.example/");
        assertThat(answer.page().select("h1 [lang]").eachAttr("lang")).containsExactly("fr", "nl", "en");
    }

    @Test
    void neverLeadsToAnotherHostThanItsOwn() {
        Answer answer = new Wire(port).sendLines(List.of("GET / HTTP/1.1", "Host: evil.example",
                "Accept-Language: fr", "X-Forwarded-Host: evil.example"));
        assertThat(answer.header("Location")).isIn("/fr", "https://zinnova.example/fr");
    }

    @Test
    void takesAnEndlessListOfLanguagesForNone() {
        Answer answer = new Visitor(port).get("/", "Accept-Language", "zz,".repeat(3000) + "zz");
        assertChoice(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nl", "/nl/innovations", "/css/base.css", "/actuator/health/readiness"})
    void aVisitorMayKnowManyLanguages(String address) {
        new Visitor(port).read(address, "Accept-Language",
                "fr-BE,fr;q=0.9,nl-BE,nl;q=0.9,en-GB,en;q=0.8,de-BE,de;q=0.7,es,it,pt,ar-MA,ar;q=0.5,tr");
    }

    private static void assertChoice(Answer answer) {
        SiteLook.assertPage(answer);
        assertThat(answer.links("a.door")).containsExactly("/fr", "/nl", "/en");
        assertThat(answer.page().select("a.door").eachAttr("lang")).containsExactly("fr", "nl", "en");
        assertThat(answer.header("Vary")).containsIgnoringCase("Accept-Language");
    }
}
