package brussels.zinnova.web;

import org.jsoup.select.Elements;
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

/** Well-formed requests for what is not there, and searches for what nobody means. */
@PortalTest
class BadInputTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/fr", "/nl/innovations", "/en/challenges/logement", "/fr/nothing"})
    void aSlashTooManyLeadsToTheAddressWithoutIt(String address) {
        Answer answer = new Visitor(port).get(address + "/");
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).isEqualTo(address);
        SiteLook.assertHeaders(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x", "/innovations/nothing", "/innovations/a/b",
            "/innovations.json", "/challenges", "/challenges/nothing", "/challenges/LOGEMENT", "/values/nothing",
            "/approaches/nothing", "/communes/nothing", "/communes/logement", "/actors/nothing", "/actors", "/admin",
            "/innovations/%F0%9F%8C%8D", "/innovations/%E2%80%AE"})
    void whatDoesNotExistIsNotFoundInThePagesLanguage(String address) {
        for (String language : new String[]{"fr", "nl", "en"}) {
            Answer answer = new Visitor(port).get("/" + language + address, "Accept-Language", "de, fr;q=0.5");
            SiteLook.assertError(answer, 404);
            assertThat(answer.language()).isEqualTo(language);
            assertThat(answer.links(".error-page a")).contains("/" + language, "/" + language + "/innovations");
        }
    }

    @ParameterizedTest
    @CsvSource({"/de, nl, nl", "/FR, en, en", "/xx/innovations, nl-BE, nl", "/frx, en, en", "/error, nl, nl",
            "/administration, nl, nl", "/sign-in/x, en, en", "/sign-out, nl, nl", "/css/, nl, nl", "/css, nl, nl",
            "/img/, en, en",
            "/css/nothing.css, nl, nl", "/WEB-INF/web.xml, nl, nl",
            "/META-INF/build-info.properties, nl, nl", "/application.yaml, nl, nl", "/templates/layout.html, nl, nl",
            "/messages_fr.properties, nl, nl", "/starter/innovations.csv, nl, nl", "/nothing, de, fr"})
    void outsideTheLanguagesTheBrowserTellsTheLanguage(String address, String accepted, String language) {
        Answer answer = new Visitor(port).get(address, "Accept-Language", accepted);
        SiteLook.assertError(answer, 404);
        assertThat(answer.language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/loggers"})
    void showsNothingOfItsInsides(String address) {
        SiteLook.assertError(new Visitor(port).get(address), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%22", "%22%22%22", "*", "?", "AND%20(", "OR", "NOT%20logement", "%2B-%26%7C!(){}%5E~%3A/",
            "name%3A*", "%F0%9F%8C%8D", "%00", "a%00b", "%E2%80%8F%E2%80%AE", "%E2%80%8B", "%EF%BF%BF", "%F3%A0%80%81",
            "%3Cscript%3Ealert(1)%3C/script%3E", "%27%20OR%201%3D1--", "%24%7B7*7%7D", "__%24%7B7*7%7D__%3A%3A",
            "e%CC%81cole", "%0D%0ASet-Cookie:%20a=b", "%C5%BF%E1%BA%9E%EF%AC%81", "[", "|", "{}", "^", "`", "<b>"})
    void anySearchGetsAPage(String words) {
        Answer answer = new Wire(port).send("GET /nl/innovations?q=" + words + " HTTP/1.1");
        SiteLook.assertPage(answer);
        assertThat(answer.page().select(".results__count")).hasSize(1);
        assertThat(answer.body()).doesNotContain("<script>alert", "<b>");
        assertThat(answer.page().select("h1")).extracting(h1 -> h1.text()).doesNotContain("49");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a%20", "%C3%A9", "%F0%9F%8C%8D", "logement%20"})
    void aVeryLongSearchIsShortenedAndSaysSo(String piece) {
        Answer answer = new Visitor(port).read("/en/innovations?q=" + piece.repeat(10_000 / piece.length()));
        SiteLook.assertPage(answer);
        assertThat(answer.page().select(".notice").text()).contains("Your search is very long");
        assertThat(answer.page().select("input[name=q]").val()).hasSizeLessThanOrEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"challenge=nothing", "challenge=LOGEMENT", "commune=logement", "value=nothing",
            "approach=nothing", "actor-kind=nothing", "stage=nothing", "decade=1234", "decade=abc", "recognised=maybe",
            "sort=nothing", "sort=NAME"})
    void anUnknownFilterOrOrderIsLeftOutAndNamed(String parameter) {
        Answer answer = new Visitor(port).read("/en/innovations?" + parameter);
        assertThat(answer.page().select(".notice").text()).contains("“" + parameter.split("=")[1] + "”")
                .contains("we ignored it");
        assertThat(answer.page().select(".results__count").text()).startsWith("60 ");
        assertThat(answer.page().select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://zinnova.example/en/innovations");
    }

    @Test
    void aKnownFilterBesideAnUnknownOneStillCounts() {
        Answer known = new Visitor(port).read("/en/innovations?challenge=logement");
        Answer both = new Visitor(port).read("/en/innovations?challenge=nothing&challenge=logement&challenge=logement");
        assertThat(both.page().select(".results__count").text())
                .isEqualTo(known.page().select(".results__count").text());
        assertThat(both.page().select(".notice")).hasSize(1);
    }

    @Test
    void nobodyCanFillThePageWithUnknownFilters() {
        StringBuilder many = new StringBuilder("/en/innovations?challenge=" + "x".repeat(5000));
        for (int n = 0; n < 900; n++) {
            many.append("&challenge=z").append(n);
        }
        Elements notices = new Visitor(port).read(many.toString()).page().select(".notice");
        assertThat(notices).hasSizeBetween(1, 10);
        assertThat(notices.text()).hasSizeLessThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "", "1.5", "%20", "%D9%A2", "0x2", "1e3", "00"})
    void whatIsNoPageNumberIsTheFirstPage(String page) {
        for (String list : new String[]{"/nl/innovations", "/nl/values/solidarite"}) {
            Answer first = new Visitor(port).read(list);
            Answer answer = new Visitor(port).read(list + "?page=" + page);
            assertThat(answer.links(".card__title a")).isEqualTo(first.links(".card__title a"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "99", "107374183", "107374184", "2147483647", "2147483648", "99999999999999999999"})
    void beyondTheLastPageIsNothing(String page) {
        for (String list : new String[]{"/nl/innovations", "/nl/innovations?sort=name", "/nl/challenges/logement"}) {
            Answer answer = new Visitor(port).get(list + (list.contains("?") ? "&" : "?") + "page=" + page);
            SiteLook.assertError(answer, 404);
            assertThat(answer.language()).isEqualTo("nl");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept: application/json", "Accept: image/png", "Accept: ///", "Accept-Charset: x",
            "If-None-Match: x,,\"", "If-Modified-Since: x", "Range: bytes=9-1", "Origin: https://evil.example",
            "Expect: x", "Content-Type: x", "Referer: x", "Accept-Encoding: gzip;q=x", "Upgrade: h2c"})
    void noHeaderOfARequestBreaksAPage(String header) {
        Answer answer = new Wire(port).send("GET /nl/innovations HTTP/1.1", header);
        if (answer.status() == 200) {
            SiteLook.assertPage(answer);
        } else {
            assertThat(answer.status()).isBetween(400, 499);
            SiteLook.assertError(answer, answer.status());
        }
    }
}
