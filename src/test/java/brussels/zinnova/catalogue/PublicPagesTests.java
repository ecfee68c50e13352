package brussels.zinnova.catalogue;

import java.util.List;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.PortalTest;
import brussels.zinnova.PublicPages;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** What every kind of page has in each of the three languages. */
@PortalTest
class PublicPagesTests {

    private static final String PUBLIC_URL = "https://zinnova.example";

    @LocalServerPort
    private int port;

    static Stream<String> pages() {
        return PublicPages.inEveryLanguage();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isInTheLanguageOfItsAddress(String page) {
        Document html = new Visitor(port).read(page).page();
        assertThat(html.select("html").attr("lang")).isEqualTo(page.substring(1, 3));
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.title()).contains("Zinnova").doesNotContain("??");
        assertThat(html.text()).doesNotContain("??", "{0}", "null");
        assertThat(html.select(".nav a[href], .wordmark[href]").eachAttr("href"))
                .allMatch(link -> link.startsWith(page.substring(0, 3)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesItselfAndItsTranslationsByThePublicAddress(String page) {
        Document html = new Visitor(port).read(page).page();
        String canonical = html.select("link[rel=canonical]").attr("href");
        assertThat(canonical).startsWith(PUBLIC_URL + page.substring(0, 3));
        String behind = canonical.substring((PUBLIC_URL + "/fr").length());
        assertThat(html.select("link[rel=alternate][hreflang]").eachAttr("hreflang")).contains("fr", "nl", "en");
        for (String language : List.of("fr", "nl", "en")) {
            assertThat(html.select("link[rel=alternate][hreflang=" + language + "]").attr("href"))
                    .isEqualTo(PUBLIC_URL + "/" + language + behind);
        }
        assertThat(html.select("link[hreflang=x-default]").eachAttr("href"))
                .isEqualTo(behind.isEmpty() ? List.of(PUBLIC_URL + "/") : List.of());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theSwitcherStaysOnThePageWithItsQuery(String page) {
        Document html = new Visitor(port).read(page).page();
        assertThat(html.select(".languages a").eachAttr("href")).containsExactlyElementsOf(
                Stream.of("/fr", "/nl", "/en").map(language -> language + page.substring(3)).toList());
        assertThat(html.select(".languages a[aria-current]").eachAttr("href")).containsExactly(page);
        assertThat(html.select(".languages a").eachAttr("lang")).containsExactly("fr", "nl", "en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
            "/fr/innovations?value=solidarite&challenge=logement ?challenge=logement&value=solidarite",
            "/fr/innovations?page=1&sort=newest&unknown=1 ''", "/fr/innovations?challenge=nothing ''",
            "/fr/innovations?q=jardin&sort=relevance ?q=jardin", "/fr/innovations?page=2 ?page=2",
            "/fr/innovations?challenge=logement&challenge=logement ?challenge=logement", "/fr?x=1 ''"})
    void oneListHasOneCanonicalAddress(String page, String query) {
        assertThat(new Visitor(port).read(page).links("link[rel=canonical]"))
                .containsExactly(PUBLIC_URL + page.replaceFirst("\\?.*", "") + query);
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        PublicPages.inEveryLanguage().forEach(page -> {
            Document html = new Visitor(port).read(page).page();
            assertThat(html.select("[src], link[rel=stylesheet], link[rel=icon], link[rel=preload], use").stream()
                    .map(element -> element.attr(element.hasAttr("src") ? "src" : "href"))).as(page)
                    .allMatch(address -> address.startsWith("/") && !address.startsWith("//"));
            assertThat(html.select(
                    "[style], style, script:not([src], [type=application/ld+json], [type=text/html]), [onclick]"))
                    .as(page)
                    .isEmpty();
        });
    }

    @Test
    void theFrontPageBeginsWithTheChallenges() {
        Document html = new Visitor(port).read("/en").page();
        assertThat(html.select("a.tile[href^=/en/challenges/]")).hasSize(13);
        assertThat(html.select("a.tile--pressure")).hasSize(3);
        assertThat(html.select("a.tile[href^=/en/values/]")).hasSize(4);
        assertThat(html.select(".definition__part h3").eachText())
                .isEqualTo(StarterEntries.labels("criterion", "en"));
        long housing = StarterEntries.all().stream().filter(one -> one.codes("challenge").contains("logement")).count();
        assertThat(html.select("a.tile[href=/en/challenges/logement] .tile__count").text()).startsWith(housing + " ");
    }
}
