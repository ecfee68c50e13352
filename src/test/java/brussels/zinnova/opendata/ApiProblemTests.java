package brussels.zinnova.opendata;

import java.util.List;

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

/** Programs are told exactly what is wrong with a question. */
@PortalTest
class ApiProblemTests {

    private static final String PATH = "/api/v1/innovations";

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

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
    @ValueSource(strings = {PATH + "/nowhere", PATH + "/zinneke.csv", PATH + ".xml", "/api/v1/nothing", "/api/"})
    void whatIsNotThereIsAProblemThatNamesIt(String address) {
        Answer answer = new Visitor(port).get(address, "Accept-Language", "en");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.at("/type").asString()).endsWith("#missing");
        assertThat(problem.at("/detail").asString()).contains(address.replace(PATH + "/nowhere", "nowhere"));
    }

    @Test
    void moreThanIsLookedAtIsRefusedInsteadOfCut() {
        List<String> entries = read(PATH + "?size=41").at("/innovations").valueStream()
                .map(one -> "entry=" + one.at("/slug").asString()).toList();
        String most = String.join("&", entries.subList(0, 40));
        assertThat(new Visitor(port).get(PATH + ".csv?challenge=logement&" + most).status()).isEqualTo(200);
        assertThat(new Visitor(port).get(PATH + ".csv?" + String.join("&", entries)).status()).isEqualTo(400);
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
    void whatThereIsInsteadIsTold(String address) {
        Answer answer = new Visitor(port).get(address, "Accept", "text/turtle");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(json.readTree(answer.body()).at("/detail").asString()).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH + "?fields=,,", PATH + "?since=0&after=1-1-1-1-1", "/api/v1/suggest?q=a&q=b",
            "/api/v1/actors?after=a&after=b", PATH + "?sort=best", PATH + "?verified=never",
            "/api/v1/openapi.json?foo=1", "/api/v1/context.jsonld?foo=1",
            "/catalog.ttl?foo=1", PATH + "?q=!!!&challenge=logement"})
    void whatCannotBeMeantIsRefused(String question) {
        assertThat(new Visitor(port).get(question).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, "/id"})
    void anUnknownIdentifierIsToldAsAnUnknownAddressIs(String path) {
        assertThat(json.readTree(new Visitor(port).get(path + "/FOO", "Accept", "application/json").body())
                .at("/type").asString()).endsWith("#missing");
        Answer answer = new Visitor(port).get(path + "/00000000-0000-4000-8000-000000000000", "Accept",
                "application/json");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(json.readTree(answer.body()).at("/type").asString()).endsWith("#missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void nothingCanBeChanged(String method) {
        Answer answer = new Visitor(port).ask(method, PATH);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(new Visitor(port).ask("OPTIONS", PATH).header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(json.readTree(answer.body()).at("/type").asString()).endsWith("#method");
        assertThat(new Visitor(port).ask(method, "/catalog.ttl").header("Content-Type"))
                .startsWith("application/problem+json");
    }

    @Test
    void whatIsWrongIsToldToWhoeverHasTheTagOfAnotherAnswer() {
        String tag = new Visitor(port).read(PATH).header("ETag");
        assertThat(new Visitor(port).get(PATH, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(new Visitor(port).get(PATH + "?foo=1", "If-None-Match", tag).status()).isEqualTo(400);
        assertThat(new Visitor(port).get(PATH + "?q=BB", "If-None-Match",
                new Visitor(port).read(PATH + "?q=Aa").header("ETag")).status()).isEqualTo(200);
        assertThat(new Visitor(port).get(PATH + "/nowhere", "If-None-Match", tag).status()).isEqualTo(404);
    }

    private JsonNode read(String address) {
        return json.readTree(new Visitor(port).read(address).body());
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }
}
