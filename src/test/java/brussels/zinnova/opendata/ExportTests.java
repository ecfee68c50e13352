package brussels.zinnova.opendata;

import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import brussels.zinnova.Answer;
import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;
import brussels.zinnova.web.OverloadedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The whole catalogue and any selection as files, read by what others read them with. */
@PortalTest
class ExportTests {

    private static final String PATH = "/api/v1/innovations";

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    /** It connects as the role that owns the tables: the portal’s own may not make any. */
    @Autowired
    private Flyway owner;

    @ParameterizedTest
    @ValueSource(strings = {"", "?challenge=logement", "?q=jardin", "?commune=forest&value=solidarite",
            "?q=xyzxyz"})
    void everyFormatHasTheEntriesThatAreFound(String query) {
        List<String> expected = json.readTree(body(PATH + (query.isEmpty() ? "?" : query + "&") + "size=100"))
                .at("/innovations").valueStream().map(one -> one.at("/slug").asString()).sorted().toList();
        assertThat(rows(body(PATH + ".csv" + query)).map(row -> row.getField("slug")).sorted()).isEqualTo(expected);
        assertThat(body(PATH + ".jsonl" + query).lines().map(line -> json.readTree(line).at("/slug").asString())
                .sorted()).isEqualTo(expected);
        assertThat(json.readTree(body(PATH + ".geojson" + query)).at("/features").valueStream()
                .map(feature -> feature.at("/properties/slug").asString()).sorted()).isEqualTo(expected);
    }

    @Test
    void whoeverReadsTwoFilesWaitsForTheThirdAndOthersDoNot(@Autowired ExportPlaces places) {
        places.take("127.0.0.1");
        places.take("127.0.0.1");
        try {
            Answer refused = new Visitor(port).get(PATH + ".csv");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("30");
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(json.readTree(refused.body()).at("/type").asString()).endsWith("#busy");
            for (int other = 0; other < 6; other++) {
                places.take("other " + other);
            }
            assertThatThrownBy(() -> places.take("one more")).isInstanceOf(OverloadedException.class);
        } finally {
            List.of("127.0.0.1", "127.0.0.1", "other 0", "other 1", "other 2", "other 3", "other 4", "other 5")
                    .forEach(places::giveBack);
        }
        assertThat(new Visitor(port).get(PATH + ".csv").status()).isEqualTo(200);
    }

    @Test
    void aLineIsWhatTheInterfaceSaysOfThatEntry() {
        body(PATH + ".jsonl").lines().map(json::readTree).forEach(line -> assertThat(line)
                .isEqualTo(json.readTree(body(PATH + "/" + line.at("/slug").asString()))));
    }

    @Test
    void aTableGoesIntoPostgresAndComesBackAsItIs() throws Exception {
        String csv = body(PATH + ".csv");
        String columns = csv.lines().findFirst().orElseThrow();
        try (Connection connection = owner.getConfiguration().getDataSource().getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("CREATE TEMPORARY TABLE copied (" + Stream.of(columns.split(","))
                    .map(column -> "\"" + column + "\" text").collect(Collectors.joining(", ")) + ") ON COMMIT DROP");
            long rows = connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("COPY copied FROM STDIN WITH (FORMAT csv, HEADER match)", new StringReader(csv));
            assertThat(rows).isEqualTo(60);
            var out = new StringWriter();
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyOut("COPY copied TO STDOUT WITH (FORMAT csv, HEADER)", out);
            assertThat(rows(out.toString()).map(NamedCsvRecord::getFields).toList())
                    .isEqualTo(rows(csv).map(NamedCsvRecord::getFields).toList());
            checkTypes(connection);
            connection.rollback();
        }
    }

    private static void checkTypes(Connection connection) throws SQLException {
        try (var counted = connection.createStatement().executeQuery("""
                SELECT count(id::uuid), count(first_published::timestamptz), count(nullif(verified_on, '')::date),
                    count(nullif(started_year, '')::int), count(region_wide::boolean) FROM copied""")) {
            counted.next();
            assertThat(counted.getInt(1)).isEqualTo(60);
            assertThat(counted.getInt(5)).isEqualTo(60);
        }
    }

    @Test
    void theTextsOfAnEntryAreInTheTableWordForWord() {
        rows(body(PATH + ".csv")).forEach(row -> {
            JsonNode entry = json.readTree(body(PATH + "/" + row.getField("slug")));
            for (String language : List.of("fr", "nl", "en")) {
                assertThat(row.getField("answer_" + language)).isEqualTo(entry.at("/answer/" + language).asString(""));
                assertThat(row.getField("page_" + language)).isEqualTo(entry.at("/pages/" + language).asString());
            }
            assertThat(row.getField("challenges")).isEqualTo(entry.at("/challenges").valueStream()
                    .map(JsonNode::asString).collect(Collectors.joining(";")));
        });
    }

    @Test
    void aTableForSpreadsheetsBeginsWithTheMarkOfUtf8() {
        assertThat(body(PATH + ".csv?bom=true")).startsWith("\uFEFFid,");
        assertThat(body(PATH + ".csv")).startsWith("id,");
    }

    @Test
    void aMapIsReadByAnotherLibraryAndLiesInBrussels() throws ParseException {
        String map = body(PATH + ".geojson");
        JsonNode features = json.readTree(map).at("/features");
        assertThat(features.valueStream().map(feature -> feature.at("/type").asString()).distinct())
                .containsExactly("Feature");
        JsonNode standing = json.readTree(map);
        ((ArrayNode) standing.at("/features")).removeIf(feature -> feature.at("/geometry").isNull());
        assertThat(new GeoJsonReader().read(standing.toString()).getNumGeometries())
                .isEqualTo(standing.at("/features").size()).isPositive();
        for (JsonNode feature : features) {
            if (!feature.at("/geometry").isNull()) {
                Geometry point = new GeoJsonReader().read(feature.at("/geometry").toString());
                assertThat(point.getCoordinate().getX()).isBetween(4.2, 4.5);
                assertThat(point.getCoordinate().getY()).isBetween(50.7, 51.0);
            }
            assertThat(feature.at("/id").asString()).isEqualTo(feature.at("/properties/id").asString());
        }
        assertThat(features.valueStream().filter(feature -> feature.at("/geometry").isNull())).isNotEmpty();
    }

    private String body(String address) {
        return new Visitor(port).read(address).body();
    }

    private static Stream<NamedCsvRecord> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream();
    }
}
