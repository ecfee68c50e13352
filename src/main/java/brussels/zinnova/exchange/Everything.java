package brussels.zinnova.exchange;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import brussels.zinnova.security.Audit;
import brussels.zinnova.security.Curator;
import brussels.zinnova.shared.StartRefusedException;

/**
 * All of a portal that is worth moving to another database, as lines of JSON: the vocabulary, actors, entries with their
 * revisions and addresses, and accounts without passwords. Of what people sent nothing is in it.
 */
@Component
class Everything {

    /** The version of the lines, written in the first one. */
    private static final int FORMAT = 1;

    /** In an order in which each refers only to those before it, or to itself. */
    private static final List<String> TABLES = List.of("terms", "actors", "accounts", "innovations",
            "innovation_translations", "innovation_terms", "innovation_actors", "innovation_recognitions",
            "innovation_sources", "slugs", "revisions");

    /** What stays where it is: what people sign in with, and what only this database knows. */
    private static final Set<String> LEFT_OUT = Set.of("password_hash", "totp_secret", "totp_step", "link_until",
            "link_generation", "twins_sought_at");

    /** What the last line says, so that a file that was cut short is known. */
    private static final String END = "{\"end\":true}";
    private static final int ROWS = 500;
    private static final Pattern NAME = Pattern.compile("[a-z_]+");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Audit audit;

    Everything(JdbcClient jdbc, JsonMapper json, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.json = json;
    }

    /** Writes all of it as it is at one moment, to a file: no reader however slow keeps the database waiting. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void write(Path file, Curator curator) throws IOException {
        audit.record(curator, "everything-exported", curator.account(), List.of());
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write("{\"zinnova\":" + FORMAT + "}\n");
            for (String table : TABLES) {
                jdbc.sql("SELECT (to_jsonb(t) - CAST(:left AS text[]))::text AS row FROM " + table + " t")
                        .withFetchSize(ROWS).param("left", leftOut(table).toArray(String[]::new))
                        .query((ResultSet row) -> write(lines, table, row.getString("row")));
            }
            lines.write(END + "\n");
        }
    }

    private static void write(BufferedWriter lines, String table, String row) {
        try {
            lines.write("{\"table\":\"" + table + "\",\"row\":" + row + "}\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Columns that the database fills itself are left out too. */
    private List<String> leftOut(String table) {
        List<String> columns = new ArrayList<>(LEFT_OUT);
        columns.addAll(jdbc.sql("""
                SELECT attname::text AS name FROM pg_attribute
                WHERE attrelid = CAST(? AS regclass) AND attgenerated <> ''
                """).param(table).query((row, number) -> row.getString("name")).list());
        return columns;
    }

    /**
     * Takes all of it into a database that has no entry, in place of its vocabulary. Accounts that it has stay.
     *
     * @throws StartRefusedException if the file is none of those, or its rows do not fit
     */
    @Transactional
    public void read(Path file) {
        jdbc.sql("SET CONSTRAINTS ALL DEFERRED").update();
        jdbc.sql("DELETE FROM terms").update();
        Map<String, String> accounts = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String first = lines.readLine();
            if (first == null || json.readTree(first).path("zinnova").asInt() != FORMAT) {
                throw new StartRefusedException("ZINNOVA_IMPORT must name a file that “everything” was exported to, in "
                        + "format " + FORMAT + ".");
            }
            String line = lines.readLine();
            for (; line != null && !line.equals(END); line = lines.readLine()) {
                JsonNode node = json.readTree(line);
                insert(node.path("table").asString(), (ObjectNode) node.path("row"), accounts);
            }
            if (line == null) {
                throw new StartRefusedException("The file of ZINNOVA_IMPORT is cut short: " + file);
            }
        } catch (IOException | JacksonException | ClassCastException | DataAccessException unfit) {
            throw new StartRefusedException("The file of ZINNOVA_IMPORT cannot be taken in: " + file, unfit);
        }
    }

    /** @param accounts the ids that accounts have here by those that they had there */
    private void insert(String table, ObjectNode row, Map<String, String> accounts) {
        if (!TABLES.contains(table) || !row.propertyNames().stream().allMatch(NAME.asMatchPredicate())) {
            throw new StartRefusedException(
                    "The file of ZINNOVA_IMPORT has a table or a column that this portal does not "
                            + "know: " + table);
        }
        if (table.equals("revisions") && row.hasNonNull("account_id")) {
            row.put("account_id", accounts.get(row.path("account_id").asString()));
        }
        String columns = String.join(", ", row.propertyNames());
        jdbc.sql("INSERT INTO " + table + " (" + columns + ") SELECT " + columns + " FROM jsonb_populate_record(NULL::"
                + table + ", CAST(? AS jsonb))" + (table.equals("accounts") ? " ON CONFLICT DO NOTHING" : ""))
                .param(row.toString()).update();
        if (table.equals("accounts")) {
            accounts.put(row.path("id").asString(),
                    Objects.requireNonNull(jdbc.sql("SELECT id::text AS id FROM accounts WHERE email = ?")
                            .param(row.path("email").asString()).query((found, number) -> found.getString("id"))
                            .single()));
        }
    }
}
