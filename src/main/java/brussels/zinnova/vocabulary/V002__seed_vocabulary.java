package brussels.zinnova.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Flyway’s seed of the vocabulary, from the two tables beside the migrations: {@code db/seed/taxonomy.csv}, true to the
 * source document, and {@code db/seed/communes.csv} (Statbel). The files are part of the migration: they are never
 * edited once released, a later migration changes the rows.
 */
@Component
class V002__seed_vocabulary extends BaseJavaMigration {

    private static final ClassPathResource TAXONOMY = new ClassPathResource("db/seed/taxonomy.csv");
    private static final ClassPathResource COMMUNES = new ClassPathResource("db/seed/communes.csv");

    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        checksum.update(bytes(TAXONOMY));
        checksum.update(bytes(COMMUNES));
        return (int) checksum.getValue();
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        seed(TAXONOMY, row -> insert(connection, taxonomyColumns(row)));
        int[] position = {0};
        seed(COMMUNES, row -> insert(connection, communeColumns(row, ++position[0])));
    }

    private static Map<String, @Nullable Object> taxonomyColumns(NamedCsvRecord row) {
        boolean pressure = row.getField("kind").equals("pressure");
        Map<String, @Nullable Object> columns = new TreeMap<>();
        columns.put("scheme", pressure ? Scheme.CHALLENGE.code() : Scheme.of(row.getField("kind")).code());
        columns.put("code", row.getField("code"));
        columns.put("position", Integer.valueOf(row.getField("position")));
        columns.put("pressure", pressure);
        columns.put("parent", row.getField("parent").isEmpty() ? null : row.getField("parent"));
        columns.put("source", row.getField("source"));
        for (String language : new String[]{"fr", "nl", "en"}) {
            columns.put("label_" + language, row.getField("label_" + language));
            columns.put("summary_" + language, row.getField("summary_" + language));
            columns.put("synonyms_" + language, row.getField("synonyms_" + language).split(";"));
        }
        return columns;
    }

    private static Map<String, @Nullable Object> communeColumns(NamedCsvRecord row, int position) {
        Map<String, @Nullable Object> columns = new TreeMap<>();
        columns.put("scheme", Scheme.COMMUNE.code());
        columns.put("position", position);
        columns.put("source", "portal");
        columns.put("postal_codes", row.getField("postal_codes").split(";"));
        columns.put("population", Integer.valueOf(row.getField("population_2020")));
        for (String column : new String[]{"nis", "code", "label_fr", "label_nl", "label_en"}) {
            columns.put(column, row.getField(column));
        }
        return columns;
    }

    private static void insert(Connection connection, Map<String, @Nullable Object> columns) throws SQLException {
        String sql = "INSERT INTO terms (" + String.join(", ", columns.keySet()) + ") VALUES ("
                + String.join(", ", columns.keySet().stream().map(column -> "?").toList()) + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int parameter = 0;
            for (Object value : columns.values()) {
                insert.setObject(++parameter,
                        value instanceof String[] texts ? connection.createArrayOf("text", texts) : value);
            }
            insert.executeUpdate();
        }
    }

    private static void seed(ClassPathResource file, Seeding seeding) throws SQLException {
        String text = new String(bytes(file), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                seeding.seed(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] bytes(ClassPathResource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private interface Seeding {

        void seed(NamedCsvRecord row) throws SQLException;
    }
}
