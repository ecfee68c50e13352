package brussels.zinnova.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** Programs get what the catalogue’s pages show, page by page, and are told exactly what is wrong with a question. */
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
            "?foo=1 | 400 | foo", "?challenge=nowhere | 400 | challenge", "?size=0 | 400 | size",
            "?size=101 | 400 | size", "?size=many | 400 | size", "?page=501 | 400 | page",
            "?page=99999999999999999999 | 400 | page", "?fields=name,secret | 400 | fields",
            "?language=de | 400 | language", "?sort=random | 400 | sort", "?since=-1 | 400 | since",
            "?since=999999 | 400 | since", "?since=0&epoch=another | 410 | epoch", "?since=0&page=2 | 400 | page",
            "?after=00000000-0000-0000-0000-000000000000 | 400 | after", "?since=0&after=x | 400 | after",
            ".csv?page=1 | 400 | page", ".csv?bom=perhaps | 400 | bom", ".geojson?fields=name | 400 | fields",
            "/zinneke?fields=name | 400 | fields", "?sort=%20 | 400 | sort", "?challenge=%20 | 400 | challenge",
            "?challenge=logement&challenge=nowhere | 400 | challenge", "?size=1&size=2 | 400 | size",
            "?sort=name&sort=newest | 400 | sort",
            ".csv?sort=name | 400 | sort", "?since=0&challenge=logement | 400 | challenge",
            "?challenge=a-code-that-is-far-longer-than-any-label-that-is-ever-shown | 400 | challenge"})
    void whatIsWrongIsNamed(String query, int status, String parameter) {
        Answer answer = new Visitor(port).get(PATH + query, "Accept-Language", "en");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.at("/parameters/0/parameter").asString()).isEqualTo(parameter);
        assertThat(problem.at("/detail").asString()).contains(parameter);
        String explained = path(problem.at("/type").asString());
        assertThat(new Visitor(port).read(explained.replaceFirst("#.*", "")).page()
                .select("#" + explained.replaceFirst(".*#", ""))).hasSize(1);
    }

    @Test
    void allThatIsWrongIsToldAtOnceInTheLanguageThatIsAccepted() {
        Answer answer = new Visitor(port).get(PATH + "?foo=1&size=0&challenge=x", "Accept-Language", "nl");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.at("/parameters").size()).isEqualTo(3);
        assertThat(problem.at("/title").asString()).isEqualTo("De vraag is niet begrepen");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/innovations/nowhere, 404", "/api/v1/nothing, 404", "/api/v1/actors?after=&size=x, 400"})
    void whatIsNotThereIsAProblemToo(String address, int status) {
        Answer answer = new Visitor(port).get(address);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(json.readTree(answer.body()).at("/status").asInt()).isEqualTo(status);
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

    @Test
    void moreThanIsLookedAtIsRefusedInsteadOfCut() {
        String entries = IntStream.range(0, 41).mapToObj(n -> "entry=zinneke-" + n).collect(Collectors.joining("&"));
        assertThat(new Visitor(port).get(PATH + ".csv?" + entries).status()).isEqualTo(400);
        assertThat(new Visitor(port).get(PATH + ".csv?q=" + "logement+jardin+".repeat(40)).status()).isEqualTo(400);
    }

    @Test
    void aNodeThatIsBehindTheOneThatAnsweredFirstSaysSoForAMoment() {
        JsonNode first = read(PATH + "?since=0&size=1");
        Answer behind = new Visitor(port).get(path(first.at("/links/next").asString())
                .replaceFirst("revision=[0-9]+", "revision=999999"));
        assertThat(behind.status()).isEqualTo(503);
        assertThat(behind.header("Retry-After")).isEqualTo("2");
        assertThat(json.readTree(behind.body()).at("/parameters/0/parameter").asString()).isEqualTo("revision");
        assertThat(new Visitor(port).get(PATH + "?since=999999&epoch=" + first.at("/epoch").asString()).status())
                .isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "nonsense", "text/csv;q=0"})
    void whatIsNotHandedOutIsRefused(String accepted) {
        Answer answer = new Visitor(port).get(PATH, "Accept", accepted);
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/actors", "/api/v1/vocabulary", "/api/v1/suggest?q=mol", PATH + "/zinneke"})
    void whatIsJsonOnlySaysSo(String address) {
        Answer answer = new Visitor(port).get(address, "Accept", "text/turtle");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(json.readTree(answer.body()).at("/detail").asString()).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH + "?fields=,,", PATH + "?since=0&after=1-1-1-1-1", "/api/v1/suggest?q=a&q=b",
            "/api/v1/actors?after=a&after=b", PATH + "?sort=best", PATH + "?verified=never"})
    void whatCannotBeMeantIsRefused(String question) {
        assertThat(new Visitor(port).get(question).status()).isEqualTo(400);
    }

    @Test
    void anUnknownIdentifierIsToldAsAnUnknownAddressIs() {
        Answer answer = new Visitor(port).get(PATH + "/00000000-0000-4000-8000-000000000000");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(json.readTree(answer.body()).at("/type").asString()).endsWith("#missing");
    }

    @Test
    void whatIsWrongIsToldToWhoeverHasTheTagOfAnotherAnswer() {
        String tag = new Visitor(port).read(PATH).header("ETag");
        assertThat(new Visitor(port).get(PATH, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(new Visitor(port).get(PATH + "?foo=1", "If-None-Match", tag).status()).isEqualTo(400);
        assertThat(new Visitor(port).get(PATH + "/nowhere", "If-None-Match", tag).status()).isEqualTo(404);
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

    @Test
    void theEndingOfAnAddressWeighsMoreThanWhatIsAccepted() {
        assertThat(new Visitor(port).read(PATH + ".csv", "Accept", "text/html").header("Content-Type"))
                .startsWith("text/csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, PATH + ".csv?challenge=logement", PATH + "/zinneke", "/api/v1/vocabulary",
            "/api/v1/actors", "/catalog.ttl"})
    void whoeverHasItAlreadyIsToldSo(String address) {
        Answer first = new Visitor(port).read(address);
        Answer again = new Visitor(port).get(address, "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(new Visitor(port).get(address, "If-None-Match", first.header("ETag"), "Accept", "*/*;q=0.9")
                .status()).as("in another format, maybe").isEqualTo(address.startsWith("/api/") ? 200 : 304);
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
