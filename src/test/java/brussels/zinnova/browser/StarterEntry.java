package brussels.zinnova.browser;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Slug;

/** An entry as the starter catalogue’s own file has it, to hold a page against. */
record StarterEntry(NamedCsvRecord row) {

    static StarterEntry of(String slug) {
        var file = Objects.requireNonNull(StarterEntry.class.getResourceAsStream("/starter/innovations.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().filter(row -> row.getField("slug").equals(slug)).findFirst()
                    .map(StarterEntry::new).orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One of its texts, such as {@code tagline} or {@code answer}, in a language. */
    String text(String name, Language language) {
        return row.getField(name + "_" + language.code());
    }

    String website() {
        return row.getField("website");
    }

    /** What its actor’s page is called in an address. */
    Slug actor() {
        return Slug.from(row.getField("actor"), "actor");
    }
}
