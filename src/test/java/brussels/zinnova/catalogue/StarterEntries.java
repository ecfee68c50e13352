package brussels.zinnova.catalogue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.springframework.core.io.ClassPathResource;

/** The file that the starter catalogue was filled from, read without the portal: what its pages are compared with. */
final class StarterEntries {

    private StarterEntries() {}

    /** One row. */
    record Entry(NamedCsvRecord cells) {

        String slug() {
            return cells.getField("slug");
        }

        String cell(String column) {
            return cells.getField(column).strip();
        }

        /** The text of a column in that language, which the starter file has for every entry. */
        String text(String column, String language) {
            return cell(column + "_" + language);
        }

        /** Its name on pages in that language. */
        String name(String language) {
            boolean original = cell("original_language").equals(language) || language.equals("fr");
            String own = original ? "" : text("name", language);
            return own.isEmpty() ? cell("name") : own;
        }

        List<String> list(String column) {
            return Arrays.stream(cell(column).split(";")).map(String::strip).filter(item -> !item.isEmpty()).toList();
        }

        /** Who carries it, then the partners. */
        List<String> actors() {
            return Stream.concat(Stream.of(cell("actor")),
                    list("partners").stream().map(partner -> partner.replaceFirst("^[^:]*:", ""))).toList();
        }

        /** Its codes in the facet of that parameter. */
        Set<String> codes(String facet) {
            return switch (facet) {
                case "challenge", "value" -> Set.copyOf(list(facet + "s"));
                case "commune" -> Set.copyOf(list("communes"));
                case "approach" -> Set.copyOf(list("approaches"));
                case "actor-kind" -> Stream.concat(Stream.of(cell("actor_kind")),
                        list("partners").stream().map(partner -> partner.replaceFirst(":.*", "")))
                        .collect(Collectors.toSet());
                case "stage" -> Set.copyOf(list("stage"));
                case "decade" -> list("started_year").stream().map(year -> year.substring(0, 3) + "0")
                        .collect(Collectors.toSet());
                case "recognised" -> Set.of(Stream.of("fr", "nl", "en")
                        .allMatch(language -> text("recognitions", language).isEmpty()) ? "no" : "yes");
                default -> throw new IllegalArgumentException(facet);
            };
        }

        /** Whether it has one of the codes asked for in every facet. */
        boolean matches(Map<String, Set<String>> selected) {
            return selected.entrySet().stream()
                    .allMatch(facet -> codes(facet.getKey()).stream().anyMatch(facet.getValue()::contains));
        }
    }

    static List<Entry> all() {
        return rows("starter/innovations.csv").stream().map(Entry::new).toList();
    }

    /** The entry at that address. */
    static Entry of(String slug) {
        return all().stream().filter(entry -> entry.slug().equals(slug)).findFirst().orElseThrow();
    }

    /** The labels of all terms of a kind, in their order, as the vocabulary was seeded. */
    static List<String> labels(String kind, String language) {
        return rows("db/seed/taxonomy.csv").stream().filter(term -> term.getField("kind").equals(kind))
                .map(term -> term.getField("label_" + language)).toList();
    }

    /** The rows of a file among the resources. */
    static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(
                new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
