package brussels.zinnova.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.catalogue.PublishedInnovation;
import brussels.zinnova.innovation.Point;

/** Writes any number of innovations one after the other, so that the memory it takes does not depend on how many they are. */
@Component
class Export {

    /** Without it spreadsheets take UTF-8 for something else. */
    private static final char MARK = '\uFEFF';

    private final JsonMapper json;
    private final Addresses addresses;

    Export(JsonMapper json, Addresses addresses) {
        this.json = json;
        this.addresses = addresses;
    }

    /**
     * Writes them as a file of that format.
     *
     * @param marked of a table, whether it begins with the mark by which spreadsheets know UTF-8
     */
    void write(ApiFormat format, Stream<PublishedInnovation> innovations, boolean marked, OutputStream out)
            throws IOException {
        switch (format) {
            case CSV -> csv(innovations, marked, out);
            case JSON_LINES -> jsonLines(innovations, out);
            case GEOJSON -> geoJson(innovations, out);
            case JSON, JSON_LD -> throw new IllegalArgumentException(format + " is written page by page");
        }
    }

    /** A table with a heading (RFC 4180), see {@link CsvColumn}. */
    private void csv(Stream<PublishedInnovation> innovations, boolean marked, OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (marked) {
            text.write(MARK);
        }
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(CsvColumn.ALL.stream().map(CsvColumn::name).toList());
        innovations.forEach(innovation -> csv.writeRecord(
                CsvColumn.ALL.stream().map(column -> column.cell(innovation, addresses)).toList()));
        csv.flush();
        text.flush();
    }

    /** One JSON document on each line, see {@link InnovationDocument} (https://jsonlines.org). */
    private void jsonLines(Stream<PublishedInnovation> innovations, OutputStream out) {
        // An iterator of a stream may read ahead, of some streams all of it.
        innovations.forEach(innovation -> line(InnovationDocument.of(innovation, addresses), out));
    }

    private void line(InnovationDocument document, OutputStream out) {
        try {
            out.write(json.writeValueAsBytes(document));
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A collection of features (RFC 7946); one that has no point has no geometry. */
    private void geoJson(Stream<PublishedInnovation> innovations, OutputStream out) {
        // Closed only when all are written: one that is closed after a failure makes the beginning look like the whole.
        JsonGenerator features = json.createGenerator(out);
        features.writeStartObject();
        features.writeStringProperty("type", "FeatureCollection");
        features.writeStringProperty("licence", addresses.licence().toString());
        features.writeArrayPropertyStart("features");
        innovations.forEach(innovation -> features.writePOJO(feature(innovation)));
        features.writeEndArray();
        features.writeEndObject();
        features.close();
    }

    private Feature feature(PublishedInnovation innovation) {
        Point point = innovation.point();
        return new Feature("Feature", innovation.id().toString(),
                point == null
                        ? null
                        : Map.of("type", "Point", "coordinates", List.of(point.longitude(), point.latitude())),
                InnovationDocument.of(innovation, addresses));
    }

    /** @param geometry null where it stands at no one point, and said so */
    private record Feature(String type, String id, @Nullable Map<String, Object> geometry,
            InnovationDocument properties) {}
}
