package brussels.zinnova.opendata;

import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import brussels.zinnova.Answer;
import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Feeds of filtered lists, read as a feed reader does and compared with the catalogue’s own pages. */
@PortalTest
class FeedTests {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String SITE = "https://zinnova.example";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"", "?challenge=logement", "?challenge=logement&commune=forest&value=solidarite",
            "?q=jardin",
            "?q=logemant&recognised=yes", "?actor=molengeek", "?verified=no", "?q=xyzxyz"})
    void hasTheEntriesThatTheCatalogueFinds(String query) throws Exception {
        for (String language : List.of("fr", "nl", "en")) {
            Document feed = feed("/" + language + "/innovations.atom" + query);
            List<String> entries = new ArrayList<>();
            all(feed, "entry").forEach(entry -> entries.add(link(entry, "alternate").getAttribute("href")));
            List<String> expected = new ArrayList<>();
            String page = "/" + language + "/innovations" + query + (query.contains("q=") ? "&sort=newest" : "");
            while (!page.isEmpty()) {
                Answer answer = new Visitor(port).read(page);
                answer.links(".card__title a").forEach(address -> expected.add(SITE + address));
                page = answer.page().select("a[rel=next]").attr("href");
            }
            assertThat(entries).isEqualTo(expected.stream().limit(50).toList());
            assertThat(entries.isEmpty()).isEqualTo(query.contains("xyzxyz"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/innovations.atom", "/nl/innovations.atom?challenge=logement&commune=forest",
            "/en/innovations.atom?q=xyzxyz"})
    void saysAllThatTheStandardAsksFor(String address) throws Exception {
        Document document = feed(address);
        Element feed = document.getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(text(feed, "id")).isEqualTo(SITE + address).isEqualTo(link(feed, "self").getAttribute("href"));
        assertThat(link(feed, "alternate").getAttribute("href")).isEqualTo(SITE + address.replace(".atom", ""));
        assertThat(text(feed, "title")).isNotEmpty();
        assertThat(text(feed, "name")).isEqualTo("Zinnova");
        OffsetDateTime.parse(text(feed, "updated"));
        List<String> ids = new ArrayList<>();
        for (Element entry : all(document, "entry")) {
            ids.add(text(entry, "id"));
            assertThat(URI.create(text(entry, "id")).isAbsolute()).isTrue();
            assertThat(text(entry, "title")).isNotEmpty();
            assertThat(text(entry, "summary")).isNotEmpty();
            assertThat(OffsetDateTime.parse(text(entry, "updated")))
                    .isBeforeOrEqualTo(OffsetDateTime.parse(text(feed, "updated")));
            OffsetDateTime.parse(text(entry, "published"));
            assertThat(entry.getElementsByTagNameNS(ATOM, "category").getLength()).isBetween(1, 3);
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void anotherReaderFindsTheWholeTextOfAnEntryInTheLanguageOfTheFeed() throws Exception {
        SyndFeed feed = new SyndFeedInput().build(new StringReader(
                new Visitor(port).read("/nl/innovations.atom?challenge=logement").body()));
        assertThat(feed.getEntries()).hasSize(12).allSatisfy(entry -> {
            assertThat(entry.getPublishedDate()).isNotNull().isBeforeOrEqualTo(entry.getUpdatedDate());
            org.jsoup.nodes.Document content = Jsoup.parse(entry.getContents().getFirst().getValue());
            org.jsoup.nodes.Document page = new Visitor(port).read(entry.getLink().replace(SITE, "")).page();
            assertThat(content.select("p").eachText()).isEqualTo(page.select(".criterion__text").eachText());
            assertThat(content.select("h2").eachText()).isEqualTo(page.select(".criterion h2").eachText());
            assertThat(content.select("dd a").eachAttr("href"))
                    .containsAll(page.select(".sources__link").eachAttr("href"))
                    .containsAll(page.select(".facts__value a[rel~=external]").eachAttr("href"));
            assertThat(content.select("dd").eachText())
                    .containsAll(page.select(".facts__value a[href*=/actors/]").eachText());
        });
    }

    @Test
    void isNamedByItsFiltersInItsLanguage() throws Exception {
        assertThat(text(feed("/nl/innovations.atom?commune=forest&challenge=logement&q=tuin").getDocumentElement(),
                "title")).isEqualTo("Sociale innovaties in Brussel: Wonen, Vorst, “tuin”");
    }

    @Test
    void saysWhichOfItsFiltersDoNotExist() throws Exception {
        assertThat(text(feed("/en/innovations.atom?challenge=logment").getDocumentElement(), "subtitle"))
                .contains("“logment”");
        assertThat(text(feed("/en/innovations.atom?foo=1").getDocumentElement(), "subtitle")).contains("“foo”");
        assertThat(all(feed("/en/innovations.atom"), "subtitle")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "]]>", "&amp;&", "\u0000\u0008\uFFFE\u202e", "\"'<",
            "é\uD83C\uDF31",
            "?.*[a-z"})
    void whateverIsAskedForItStaysWellFormed(String words) throws Exception {
        Document feed = feed("/fr/innovations.atom?challenge=%3Cx%3E&q="
                + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(feed.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void aVeryLongQuestionIsAnsweredToo() throws Exception {
        feed("/fr/innovations.atom?q=" + "logement+".repeat(1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/atom+xml", "application/xml", "text/xml", "text/html", "application/rss+xml",
            "application/json"})
    void isGivenToWhoeverAsksForIt(String accepted) {
        Answer answer = new Visitor(port).read("/fr/innovations.atom", "Accept", accepted);
        assertThat(answer.header("Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
    }

    @Test
    void isSentOnceToWhoeverHasItAndSetsNoCookie() {
        Answer answer = new Visitor(port).read("/fr/innovations.atom");
        assertThat(answer.header("Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(new Visitor(port).get("/fr/innovations.atom", "If-None-Match", answer.header("ETag")).status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr", "/nl/innovations?challenge=logement&sort=name&page=1", "/fr/challenges/logement",
            "/en/communes/forest", "/fr/actors/molengeek"})
    void isDiscoverableFromThePageOfItsList(String page) throws Exception {
        Answer answer = new Visitor(port).read(page);
        String address = answer.page().select("link[rel=alternate][type=application/atom+xml]").attr("href");
        int entries = all(feed(address), "entry").size();
        assertThat(entries).isPositive();
        if (!page.equals("/fr")) {
            assertThat(answer.links("a.feed__link[type]")).containsExactly(address);
        }
    }

    private Document feed(String address) throws Exception {
        Answer answer = new Visitor(port).read(address);
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
        return parsers.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
    }

    private static List<Element> all(Document feed, String name) {
        NodeList nodes = feed.getElementsByTagNameNS(ATOM, name);
        List<Element> elements = new ArrayList<>();
        for (int n = 0; n < nodes.getLength(); n++) {
            elements.add((Element) nodes.item(n));
        }
        return elements;
    }

    private static Element link(Element within, String relation) {
        NodeList links = within.getElementsByTagNameNS(ATOM, "link");
        for (int n = 0; n < links.getLength(); n++) {
            if (((Element) links.item(n)).getAttribute("rel").equals(relation)) {
                return (Element) links.item(n);
            }
        }
        throw new AssertionError("No link " + relation);
    }

    private static String text(Element within, String name) {
        return within.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }
}
