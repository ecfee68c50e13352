package brussels.zinnova.catalogue;

import java.time.Instant;
import java.util.UUID;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.Visitor;
import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.Innovations;

import static org.assertj.core.api.Assertions.assertThat;

/** What others show of a page that somebody shares, and what machines read in it. */
@WritingPortalTest
class SharingTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Innovations innovations;

    @Test
    void aSharedPageHasATitleAPictureAndItsAddressInEachLanguage() {
        Document page = page("/nl/how-we-decide");
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(page.title());
        assertThat(page.select("meta[property=og:locale]").attr("content")).isEqualTo("nl_BE");
        assertThat(page.select("meta[property=og:locale:alternate]").eachAttr("content"))
                .containsExactly("fr_BE", "en_GB");
        assertThat(page.select("meta[property=og:url]").attr("content"))
                .isEqualTo(page.select("link[rel=canonical]").attr("href"));
        String picture = page.select("meta[property=og:image]").attr("content").replaceFirst("^https?://[^/]+", "");
        assertThat(new Visitor(port).read(picture).header("Content-Type")).isEqualTo("image/png");
    }

    @Test
    void anEntryIsAProjectOnAPageOnTheWayFromHome() {
        String name = "Atelier </script><script>alert(1)</script> " + UUID.randomUUID();
        UUID id = innovations.publish(InnovationMother.bikeLibrary(name, "Voisins"), null, null, null, Instant.now());
        String slug = innovations.find(id).orElseThrow().slug().value();
        Document page = page("/fr/innovations/" + slug);
        assertThat(page.select("script[type=application/ld+json]")).hasSize(1);
        JsonNode data = structured(page);
        assertThat(data.at("/@type").asString()).isEqualTo("WebPage");
        assertThat(data.at("/mainEntity/@type").asString()).isEqualTo("Project");
        assertThat(data.at("/mainEntity/name").asString()).isEqualTo(name);
        assertThat(data.at("/breadcrumb/itemListElement").size()).isEqualTo(4);
        assertThat(data.at("/breadcrumb/itemListElement/3/item").asString()).endsWith("/fr/innovations/" + slug);
    }

    @Test
    void aListNamesItsEntriesInTheirPlaces() {
        innovations.publish(InnovationMother.bikeLibrary("Liste " + UUID.randomUUID(), "Voisins"), null, null, null,
                Instant.now());
        Document page = page("/en/innovations");
        JsonNode data = structured(page).at("/mainEntity");
        assertThat(data.at("/itemListElement").size()).isEqualTo(page.select(".card").size());
        assertThat(data.at("/itemListElement/0/name").asString()).isEqualTo(page.expectFirst(".card__title").text());
        assertThat(data.at("/itemListElement/0/position").asInt()).isEqualTo(1);
    }

    @Test
    void thePortalTellsHowItIsSearched() {
        assertThat(structured(page("/fr")).at("/potentialAction/target/urlTemplate").asString())
                .endsWith("/fr/innovations?q={search_term_string}");
    }

    private static JsonNode structured(Document page) {
        return JsonMapper.shared().readTree(page.expectFirst("script[type=application/ld+json]").data());
    }

    private Document page(String address) {
        return new Visitor(port).read(address).page();
    }
}
