package brussels.zinnova.catalogue;

import java.util.Map;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;
import brussels.zinnova.catalogue.StarterEntries.Entry;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of each of the sixty entries, compared with the file that they came from. */
@PortalTest
class EntryPagesTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en"})
    void tellsTheWholeEntryInThePagesLanguage(String language) {
        for (Entry entry : StarterEntries.all()) {
            Document page = page(language, entry).page();
            assertThat(page.select("h1").text()).isEqualTo(read(entry.name(language)));
            assertThat(page.select(".entry__tagline, .criterion__text").eachAttr("lang")).as(entry.slug()).isEmpty();
            assertThat(page.select(".entry__tagline").text()).isEqualTo(read(entry.text("tagline", language)));
            assertThat(page.select(".criterion__text").eachText()).isEqualTo(Stream
                    .of("answer", "need", "impact", "participation").map(part -> entry.text(part, language))
                    .filter(text -> !text.isEmpty()).map(EntryPagesTests::read).toList());
            assertThat(page.select(".entry__text > .notice")).isEmpty();
            assertThat(page.title()).startsWith(read(entry.name(language))).endsWith("Zinnova");
            assertThat(page.select("meta[name=description]").attr("content"))
                    .isEqualTo(entry.text("tagline", language));
        }
    }

    @Test
    void theKindOfAnActorStandsWithinTheLineUnlessItsNameSaysIt() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.read("/nl/innovations/elmer").page().select(".facts__value").eachText())
                .contains("Elmer vzw");
        assertThat(visitor.read("/nl/innovations/gate-salle-de-consommation").page().select(".facts__value").eachText())
                .anySatisfy(value -> assertThat(value).contains("(overheid)"));
    }

    @Test
    void aPostalCodeStandsBeforeTheOnlyCommune() {
        assertThat(new Visitor(port).read("/nl/innovations/zinneke").page().select(".facts__value").eachText())
                .contains("1000 Brussel");
    }

    @Test
    void namesWhoCarriesItWhereAndSinceWhen() {
        for (Entry entry : StarterEntries.all()) {
            Document page = page("fr", entry).page();
            assertThat(page.select(".facts a[href^=/fr/actors/]").eachText())
                    .isEqualTo(entry.actors().stream().map(EntryPagesTests::read).toList());
            assertThat(page.select(".facts a[href^=/fr/communes/]").eachAttr("href").stream()
                    .map(link -> link.substring(link.lastIndexOf('/') + 1)).toList()).isEqualTo(entry.list("communes"));
            assertThat(page.select(".facts__value").eachText()).containsAll(entry.list("started_year"));
            assertThat(page.select(".entry__head .tags a").eachAttr("href")).isEqualTo(
                    entry.list("challenges").stream().map(code -> "/fr/challenges/" + code).toList());
        }
    }

    @Test
    void namesItsSourcesPrizesAndTheDayOfItsVerification() {
        for (Entry entry : StarterEntries.all()) {
            Document page = page("nl", entry).page();
            assertThat(page.select(".sources a").eachAttr("href")).isEqualTo(entry.list("sources"));
            assertThat(page.select(".recognition").eachText()).hasSameSizeAs(entry.list("recognitions_fr"))
                    .containsAll(entry.list("recognitions_nl").stream().map(EntryPagesTests::read).toList());
            assertThat(page.select(".facts__verified time").eachAttr("datetime"))
                    .isEqualTo(entry.list("verified_on"));
            assertThat(page.select("main a[href^=http]").eachAttr("rel")).allMatch(rel -> rel.contains("nofollow"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en"})
    void saysWhenItWasVerifiedAsReadersWriteDays(String language) {
        Entry entry = StarterEntries.of("community-land-trust-bruxelles");
        assertThat(page(language, entry).page().select(".facts__verified").text()).isEqualTo(Map.of(
                "fr", "Informations vérifiées le 23 novembre 2026",
                "nl", "Informatie nagekeken op 23 november 2026",
                "en", "Information verified on 23 November 2026").get(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en"})
    void theCriteriaHaveTheTitlesOfTheDefinition(String language) {
        Entry entry = StarterEntries.of("community-land-trust-bruxelles");
        assertThat(page(language, entry).page().select(".criterion h2").eachText())
                .isEqualTo(StarterEntries.labels("criterion", language));
    }

    @Test
    void aNameInAnotherLanguageThanThePagesSaysSo() {
        for (Entry entry : StarterEntries.all()) {
            boolean dutch = entry.cell("original_language").equals("nl") || !entry.text("name", "nl").isEmpty();
            assertThat(page("nl", entry).page().select("h1").attr("lang")).as(entry.slug())
                    .isEqualTo(dutch ? "" : entry.cell("original_language"));
        }
    }

    /** As a reader sees it, to whom one space is like another. */
    private static String read(String text) {
        return text.replace('\u00a0', ' ');
    }

    private Answer page(String language, Entry entry) {
        return new Visitor(port).read("/" + language + "/innovations/" + entry.slug());
    }
}
