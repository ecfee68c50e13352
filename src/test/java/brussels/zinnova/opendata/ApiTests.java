package brussels.zinnova.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.Answer;
import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs get what the catalogue’s pages show, page by page. */
@PortalTest
class ApiTests {

    private static final String PATH = "/api/v1/innovations";

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @ParameterizedTest
    @ValueSource(strings = {"", "challenge=logement", "challenge=logement&commune=forest&value=solidarite", "q=jardin",
            "q=wonen&language=nl", "actor=molengeek", "sort=name&language=nl"})
    void allPagesTogetherAreWhatTheCatalogueFinds(String query) {
        List<String> found = new ArrayList<>();
        String next = PATH + "?size=7&" + query;
        while (!next.isEmpty()) {
            JsonNode page = read(next);
            page.at("/innovations").forEach(one -> found.add(one.at("/slug").asString()));
            assertThat(page.at("/innovations").size()).isLessThanOrEqualTo(7);
            next = path(page.at("/links/next").asString(""));
        }
        List<String> expected = new ArrayList<>();
        String page = "/" + (query.contains("=nl") ? "nl" : "fr") + "/innovations?" + query;
        while (!page.isEmpty()) {
            Answer answer = new Visitor(port).read(page);
            answer.links(".card__title a").forEach(address -> expected.add(address.replaceFirst(".*/", "")));
            page = answer.page().select("a[rel=next]").attr("href");
        }
        assertThat(found).isNotEmpty().isEqualTo(expected);
        assertThat(read(PATH + "?" + query).at("/total").asInt()).isEqualTo(expected.size());
    }

    @Test
    void anEntryIsInItsThreeLanguagesWithCodesAndAnIdentifierForEver() {
        JsonNode entry = read(PATH + "/zinneke");
        assertThat(entry.at("/name/fr").asString()).isEqualTo("Zinneke");
        assertThat(entry.at("/name/nl").isMissingNode()).as("a name that is the same everywhere").isTrue();
        assertThat(entry.at("/tagline").propertyNames()).containsExactly("fr", "nl", "en");
        assertThat(entry.at("/languages/nl").asString()).isEqualTo("reviewed");
        assertThat(entry.at("/licence").asString()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        String id = path(entry.at("/uri").asString());
        assertThat(id).isEqualTo("/id/" + entry.at("/id").asString());
        assertThat(new Visitor(port).get(id, "Accept-Language", "nl").header("Location"))
                .isEqualTo("/nl/innovations/zinneke");
        assertThat(new Visitor(port).get(id, "Accept", "application/json").header("Location"))
                .isEqualTo(PATH + "/zinneke");
        assertThat(new Visitor(port).get(PATH + "/" + entry.at("/id").asString()).header("Location"))
                .isEqualTo(PATH + "/zinneke");
        assertThat(path(entry.at("/pages/en").asString())).isEqualTo("/en/innovations/zinneke");
    }

    @Test
    void onlyTheFieldsThatAreAskedForAreSentAndThoseThatNameTheEntry() {
        assertThat(read(PATH + "?fields=name,challenges&size=1").at("/innovations/0").propertyNames())
                .containsExactlyInAnyOrder("uri", "id", "slug", "revision", "name", "challenges");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "application/json | application/json", "*/* | application/json", "text/csv | text/csv;charset=utf-8",
            "application/geo+json | application/geo+json", "application/jsonl | application/jsonl",
            "application/ld+json | application/ld+json",
            "text/html;q=0.9, text/csv;q=0.8, application/json;q=0.1 | text/csv;charset=utf-8",
            "application/* | application/json"})
    void isHandedOutAsWhatIsAccepted(String accepted, String type) {
        Answer answer = new Visitor(port).read(PATH, "Accept", accepted);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase(type);
        assertThat(answer.header("Vary").toLowerCase()).contains("accept");
        assertThat(answer.header("Link")).contains("licenses/by/4.0/>; rel=\"license\"");
    }

    @Test
    void anEntryIsHandedOutAsTheBestOfWhatThereIs() {
        assertThat(new Visitor(port).read(PATH + "/zinneke", "Accept", "text/csv, application/ld+json;q=0.9")
                .header("Content-Type")).isEqualTo("application/ld+json");
        assertThat(new Visitor(port).read(PATH, "Accept", "application/json;q=0, */*;q=0.5").header("Content-Type"))
                .isEqualTo("application/ld+json");
        assertThat(new Visitor(port).get(PATH + "/zinneke", "Accept", "text/csv").status()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({"'text/html, application/json;q=0.1', /fr/innovations/zinneke",
            "'application/json;q=0, text/html', /fr/innovations/zinneke",
            "application/json, /api/v1/innovations/zinneke",
            "*/*, /fr/innovations/zinneke"})
    void anIdentifierLeadsToWhatIsPreferred(String accepted, String expected) {
        String id = read(PATH + "/zinneke").at("/id").asString();
        assertThat(new Visitor(port).get("/id/" + id, "Accept", accepted, "Accept-Language", "fr").header("Location"))
                .endsWith(expected);
    }

    @ParameterizedTest
    @CsvSource({PATH + ".csv, text/csv", "/api/v1/openapi.json, application/json"})
    void theEndingOfAnAddressWeighsMoreThanWhatIsAccepted(String address, String type) {
        assertThat(new Visitor(port).read(address, "Accept", "text/html").header("Content-Type")).startsWith(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, PATH + ".csv?challenge=logement", PATH + "/zinneke", "/api/v1/vocabulary",
            "/api/v1/actors", "/api/v1/openapi.json", "/catalog.ttl"})
    void whoeverHasItAlreadyIsToldSo(String address) {
        Answer first = new Visitor(port).read(address);
        Answer again = new Visitor(port).get(address, "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(new Visitor(port).get(address, "If-None-Match", first.header("ETag"), "Accept", "*/*;q=0.9")
                .status()).as("in another format, maybe").isEqualTo(200);
        assertThat(again.body()).isEmpty();
        assertThat(new Visitor(port).read(address, "If-None-Match", "nonsense").body()).isEqualTo(first.body());
    }

    @Test
    void scriptsOfOtherSitesMayReadTheInterfaceAndNothingElse() {
        for (String open : List.of(PATH, "/api/v1/nothing", "/fr/innovations.atom", "/catalog.ttl")) {
            Answer answer = new Visitor(port).get(open, "Origin", "https://elsewhere.example");
            assertThat(answer.header("Access-Control-Allow-Origin")).as(open).isEqualTo("*");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).as(open).isEqualTo("cross-origin");
        }
        Answer asked = new Visitor(port).ask("OPTIONS", PATH, "Origin", "https://elsewhere.example",
                "Access-Control-Request-Method", "GET", "Access-Control-Request-Headers", "If-None-Match");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.header("Access-Control-Allow-Headers")).isEqualTo("*");
        assertThat(new Visitor(port).get("/fr/innovations", "Origin", "https://elsewhere.example").headers()
                .firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void everyActorIsListedOnce() {
        List<String> slugs = new ArrayList<>();
        String next = "/api/v1/actors?size=13";
        while (!next.isEmpty()) {
            JsonNode page = read(next);
            page.at("/actors").forEach(actor -> slugs.add(actor.at("/slug").asString()));
            next = path(page.at("/next").asString(""));
        }
        List<String> expected = new ArrayList<>();
        read(PATH + "?size=100").at("/innovations")
                .forEach(one -> one.at("/actors").forEach(actor -> expected.add(actor.at("/slug").asString())));
        assertThat(slugs).isSorted().doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(
                expected.stream().distinct().toList());
        JsonNode actor = read("/api/v1/actors?size=100").at("/actors/0");
        assertThat(read(path(actor.at("/entries").asString())).at("/total")).isEqualTo(actor.at("/innovations"));
    }

    @Test
    void everyCodeOfAnEntryIsInTheVocabulary() {
        JsonNode vocabulary = read("/api/v1/vocabulary");
        List<String> challenges = StreamSupport.stream(vocabulary.at("/schemes/0/terms").spliterator(), false)
                .map(term -> term.at("/code").asString()).toList();
        assertThat(vocabulary.at("/schemes/0/code").asString()).isEqualTo("challenge");
        assertThat(challenges).hasSize(13);
        read(PATH + "?size=100").at("/innovations").forEach(one -> one.at("/challenges")
                .forEach(code -> assertThat(challenges).contains(code.asString())));
    }

    @Test
    void suggestsWhatTheSearchFieldSuggests() {
        JsonNode suggestions = read("/api/v1/suggest?q=mol&language=nl").at("/suggestions");
        List<String> pages = StreamSupport.stream(suggestions.spliterator(), false)
                .map(one -> path(one.at("/page").asString())).toList();
        assertThat(pages).isNotEmpty()
                .isEqualTo(new Visitor(port).read("/nl/suggestions?q=mol").links("a[role=option], [role=option] a"));
    }

    private JsonNode read(String address) {
        return json.readTree(new Visitor(port).read(address).body());
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }
}
