package brussels.zinnova.opendata;

import java.util.List;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import brussels.zinnova.Answer;
import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** What the interface answers is what its description (OpenAPI 3.1) promises, and no field more. */
@PortalTest
class ApiContractTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @ParameterizedTest
    @CsvSource({"InnovationList, /api/v1/innovations?size=100", "InnovationList, /api/v1/innovations?since=0&size=3",
            "InnovationList, /api/v1/innovations?fields=name&q=velo", "InnovationList, /api/v1/innovations.jsonld",
            "Innovation, /api/v1/innovations/zinneke", "Vocabulary, /api/v1/vocabulary", "ActorList, /api/v1/actors",
            "Suggestions, /api/v1/suggest?q=mol", "Problem, /api/v1/innovations?size=0",
            "Problem, /api/v1/innovations/nowhere"})
    void anAnswerIsOfTheShapeThatIsDescribed(String shape, String address) {
        assertThat(strict(shape).validate(json.readTree(new Visitor(port).get(address).body()))).isEmpty();
    }

    @Test
    void theDescriptionIsInTheLanguageOfItsReader() {
        assertThat(description("nl").at("/components/schemas/Innovation/properties/name/description").asString())
                .startsWith("De naam;");
        assertThat(description("fr").at("/components/schemas/Innovation/properties/name/description").asString())
                .startsWith("Le nom");
        assertThat(description("en").toString()).doesNotContain("\"data.", "\"api.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en"})
    void anotherReaderFindsNothingWrongWithTheDescription(String language) {
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(description(language).toString());
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getPaths().values())
                .extracting(path -> path.getGet().getOperationId())
                .as("what a generated client calls them")
                .containsExactlyInAnyOrder("innovations", "innovation", "actors", "vocabulary", "suggest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en"})
    void everyColumnOfTheTableIsExplained(String language) {
        List<String> explained = new Visitor(port).read("/" + language + "/data").page().select("dt code").eachText();
        String columns = new Visitor(port).read("/api/v1/innovations.csv?entry=zinneke").body().lines().findFirst()
                .orElseThrow();
        assertThat(explained).containsExactlyInAnyOrder(columns.split(","));
    }

    @Test
    void theDescriptionIsHandedOutOnceToWhoeverHasIt() {
        Answer answer = new Visitor(port).read("/api/v1/openapi.json");
        assertThat(new Visitor(port).get("/api/v1/openapi.json", "If-None-Match", answer.header("ETag")).status())
                .isEqualTo(304);
    }

    @Test
    void everyAddressThatIsDescribedIsThereAndEveryParameterMeansSomething() {
        JsonNode description = description("en");
        assertThat(description.at("/openapi").asString()).startsWith("3.1");
        description.at("/paths").properties().forEach(path -> {
            String address = path.getKey().replace("{slug}", "zinneke");
            assertThat(new Visitor(port).read(address).header("Content-Type")).contains("json");
            List<String> named = path.getValue().at("/get/parameters").valueStream()
                    .filter(parameter -> parameter.at("/in").asString().equals("query"))
                    .map(parameter -> parameter.at("/name").asString()).toList();
            for (String parameter : named) {
                String file = parameter.equals("bom") ? ".csv" : "";
                assertThat(new Visitor(port).get(address + file + "?" + parameter + "=%20").body()).as(parameter)
                        .doesNotContain("There is no parameter", "Le paramètre");
            }
        });
    }

    private JsonNode description(String language) {
        return json.readTree(new Visitor(port).read("/api/v1/openapi.json", "Accept-Language", language).body());
    }

    /** A shape that allows no field which is not described. */
    private Schema strict(String shape) {
        ObjectNode description = (ObjectNode) description("en");
        description.at("/components/schemas").forEach(schema -> {
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        ObjectNode root = json.createObjectNode().put("$ref", "#/components/schemas/" + shape);
        root.set("components", description.at("/components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
    }
}
