package brussels.zinnova.opendata;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.PortalTest;
import brussels.zinnova.PublicPages;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Search engines find every page in each language, and what they need not read. */
@PortalTest
class SitemapTests {

    @LocalServerPort
    private int port;

    @Test
    void everyPageIsListedOnceWithTheSamePageInEachLanguage() {
        List<String> listed = files().stream().flatMap(file -> xml(file).select("url > loc").eachText().stream())
                .toList();
        assertThat(listed).doesNotHaveDuplicates();
        Set<String> pages = listed.stream().map(SitemapTests::path).collect(Collectors.toSet());
        assertThat(pages).containsAll(PublicPages.inEveryLanguage().filter(page -> !page.contains("?"))
                .filter(page -> !page.contains("/actors/")).toList());
        assertThat(pages).filteredOn(page -> page.contains("/innovations/")).hasSize(180);
    }

    @Test
    void someOfTheAddressesThatAreListedArePagesAndTheirOwnCanonicalOnes() {
        for (String file : files()) {
            xml(file).select("url").stream().skip(40).limit(12).forEach(url -> {
                String address = url.expectFirst("loc").text();
                Answer page = new Visitor(port).read(path(address));
                assertThat(page.page().select("link[rel=canonical]").attr("href")).isEqualTo(address);
                assertThat(page.page().select("link[rel=alternate][hreflang]").eachAttr("href"))
                        .isEqualTo(url.getElementsByTag("xhtml:link").eachAttr("href"));
            });
        }
    }

    @Test
    void anEntryTellsWhenItChanged() {
        assertThat(xml("/sitemap-1.xml").select("url > lastmod")).hasSize(180)
                .allSatisfy(day -> assertThat(day.text()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z"));
        assertThat(new Visitor(port).get("/sitemap-99.xml").status()).isEqualTo(404);
    }

    @Test
    void robotsAreToldOfTheSitemapAndKeptFromTheDesk() {
        Answer robots = new Visitor(port).read("/robots.txt");
        assertThat(robots.header("Content-Type")).startsWith("text/plain");
        assertThat(robots.body()).contains("Disallow: /admin\n", "Sitemap: https://zinnova.example/sitemap.xml");
    }

    private List<String> files() {
        List<String> files = xml("/sitemap.xml").select("sitemap > loc").eachText().stream().map(SitemapTests::path)
                .toList();
        assertThat(files).hasSize(2);
        return files;
    }

    private Document xml(String path) {
        Answer answer = new Visitor(port).read(path);
        assertThat(answer.header("Content-Type")).startsWith("application/xml");
        return Jsoup.parse(answer.body(), "", Parser.xmlParser());
    }

    private static String path(String address) {
        return address.replace("https://zinnova.example", "");
    }
}
