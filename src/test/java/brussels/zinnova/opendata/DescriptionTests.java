package brussels.zinnova.opendata;

import java.util.List;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** What harvesters read of the data, parsed by an RDF library and held against shapes of DCAT-AP 3. */
@PortalTest
class DescriptionTests {

    private static final String SCHEMA = "https://schema.org/";

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Test
    void bothDescriptionsSayTheSame() {
        Model turtle = parse("/catalog.ttl", Lang.TURTLE);
        Model jsonLd = parse("/catalog.jsonld", Lang.JSONLD11);
        assertThat(turtle.size()).isGreaterThan(50);
        assertThat(turtle.isIsomorphicWith(jsonLd)).as("in one only: %s", turtle.difference(jsonLd).listStatements()
                .toList() + " " + jsonLd.difference(turtle).listStatements().toList()).isTrue();
    }

    @Test
    void theDescriptionHasTheShapesOfDcatAp() {
        ValidationReport report = ShaclValidator.get().validate(Shapes.parse("src/test/resources/dcat-ap.ttl"),
                parse("/catalog.ttl", Lang.TURTLE).getGraph());
        assertThat(report.getEntries()).isEmpty();
    }

    @Test
    void whatIsMissingIsNoticed() {
        Model model = parse("/catalog.ttl", Lang.TURTLE);
        model.removeAll(only(model, DCAT.DataService), DCAT.endpointURL, null);
        assertThat(ShaclValidator.get().conforms(Shapes.parse("src/test/resources/dcat-ap.ttl"), model.getGraph()))
                .isFalse();
    }

    @Test
    void everyAddressOfADistributionAndAServiceIsThere() {
        Model model = parse("/catalog.ttl", Lang.TURTLE);
        List<RDFNode> addresses = model.listObjectsOfProperty(DCAT.downloadURL)
                .andThen(model.listObjectsOfProperty(DCAT.endpointDescription))
                .andThen(model.listObjectsOfProperty(DCAT.accessURL))
                .andThen(model.listObjectsOfProperty(DCAT.landingPage)).toList();
        assertThat(addresses).hasSize(13).allSatisfy(address -> assertThat(
                new Visitor(port).get(path(address)).status()).isEqualTo(200));
        List<RDFNode> endpoints = model.listObjectsOfProperty(DCAT.endpointURL).toList();
        assertThat(new Visitor(port).get(path(endpoints.getFirst())).header("Location"))
                .isEqualTo("/api/v1/openapi.json");
    }

    @Test
    void anEntryIsLinkedDataForReadersOfSchemaOrg() {
        ObjectNode entry = (ObjectNode) json.readTree(body("/api/v1/innovations/zinneke.jsonld"));
        assertThat(entry.at("/@context").asString()).endsWith("/api/v1/context.jsonld");
        // The library would fetch it from where the portal says it stands.
        entry.set("@context", json.readTree(body("/api/v1/context.jsonld")).at("/@context"));
        Model model = parse(entry.toString(), "https://zinnova.example/", Lang.JSONLD11);
        Resource innovation = model.getResource("https://zinnova.example/id/" + entry.at("/id").asString());
        assertThat(innovation.getProperty(model.getProperty(SCHEMA + "name")).getString()).isEqualTo("Zinneke");
        assertThat(innovation.listProperties(model.getProperty(SCHEMA + "description")).toList())
                .extracting(text -> text.getLanguage()).containsExactlyInAnyOrder("fr", "nl", "en");
        assertThat(innovation.listProperties(model.getProperty(SCHEMA + "url")).toList()).hasSize(3);
        assertThat(innovation.getProperty(DCTerms.license).getResource().getURI()).contains("creativecommons.org");
        assertThat(innovation.listProperties(model.getProperty(SCHEMA + "member")).toList()).isNotEmpty();
    }

    private static String path(RDFNode address) {
        return address.asResource().getURI().replaceFirst("^https://[^/]+", "");
    }

    private Resource only(Model model, Resource type) {
        return model.listResourcesWithProperty(RDF.type, type).toList().getFirst();
    }

    private Model parse(String address, Lang language) {
        return parse(body(address), "https://zinnova.example/", language);
    }

    private static Model parse(String text, String base, Lang language) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.create().fromString(text).base(base).lang(language).parse(model);
        return model;
    }

    private String body(String address) {
        return new Visitor(port).read(address).body();
    }
}
