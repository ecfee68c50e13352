package brussels.zinnova.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** What is suggested while somebody types. */
@PortalTest
class SuggestionsTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"fr, log, /fr/challenges/logement", "nl, won, /nl/challenges/logement",
            "fr, loyer, /fr/challenges/logement", "fr, huisv, /fr/challenges/logement",
            "fr, pop, /fr/challenges/population", "nl, schaar, /nl/communes/schaerbeek",
            "fr, schaar, /fr/communes/schaerbeek", "en, 1080, /en/communes/molenbeek-saint-jean",
            "fr, 'sint jans mo', /fr/communes/molenbeek-saint-jean", "fr, cali, /fr/innovations/calico-forest",
            "fr, 'land tru', /fr/innovations/community-land-trust-bruxelles",
            "fr, cltb, /fr/innovations/community-land-trust-bruxelles",
            "fr, molengeek, /fr/actors/molengeek", "fr, ÉMPL, /fr/challenges/emploi"})
    void whatIsTypedBeginsTheWordsOfANameALabelOrASynonym(String language, String typed, String suggested) {
        assertThat(suggest(language, typed).links("[role=option]")).contains(suggested);
    }

    @Test
    void everySuggestionLeadsToItsPageAndIsNamedInThePagesLanguage() {
        Answer answer = suggest("nl", "b");
        assertThat(answer.links("[role=option]")).isEmpty();
        answer = suggest("nl", "br");
        assertThat(answer.links("[role=option]")).hasSizeBetween(4, 14).doesNotHaveDuplicates()
                .allSatisfy(link -> new Visitor(port).read(link));
        assertThat(answer.page().select("[role=option]").eachText()).contains("Brussel");
        assertThat(answer.page().select("[role=option]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(answer.page().select("[role=status]").text())
                .isEqualTo(answer.links("[role=option]").size() + " suggesties");
    }

    @Test
    void groupsHaveHeadings() {
        assertThat(suggest("fr", "mol").page().select("[role=group]")).isNotEmpty()
                .allSatisfy(group -> assertThat(group.select("#" + group.attr("aria-labelledby")).text()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", ".*", "<script>alert(1)</script>", "\"'&<>", "zzzzzz", "* OR *:*",
            "\u0000\u202e"})
    void whateverIsTypedGetsAnAnswerAndIsNeverRepeated(String typed) {
        Answer answer = suggest("fr", typed);
        assertThat(answer.page().select("script")).isEmpty();
        assertThat(answer.page().select("[role=status]").text()).isEqualTo("Aucune suggestion");
    }

    @Test
    void aVeryLongTextIsAnsweredToo() {
        assertThat(suggest("fr", "logement ".repeat(1000)).links("[role=option]"))
                .contains("/fr/challenges/logement");
    }

    @Test
    void theListIsAPublicPageLikeAnyOther() {
        Answer answer = suggest("fr", "log");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(new Visitor(port).get("/fr/suggestions?q=log", "If-None-Match", answer.header("ETag")).status())
                .isEqualTo(304);
        assertThat(new Visitor(port).get("/fr/suggestions").status()).isEqualTo(200);
    }

    private Answer suggest(String language, String typed) {
        return new Visitor(port).read("/" + language + "/suggestions?q="
                + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }
}
