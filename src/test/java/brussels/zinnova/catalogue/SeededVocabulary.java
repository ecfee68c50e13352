package brussels.zinnova.catalogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.vocabulary.Scheme;

/** The vocabulary as the database is seeded with it, read without one. */
final class SeededVocabulary {

    private SeededVocabulary() {}

    static PublishedVocabulary read() {
        List<PublishedTerm> terms = StarterEntries.rows("db/seed/taxonomy.csv").stream()
                .sorted(Comparator.comparing(SeededVocabulary::isPressure)
                        .thenComparing(row -> Integer.valueOf(row.getField("position"))))
                .map(SeededVocabulary::term).toList();
        Stream<PublishedTerm> communes = StarterEntries.rows("db/seed/communes.csv").stream()
                .map(SeededVocabulary::commune);
        return new PublishedVocabulary(Stream.concat(terms.stream(), communes).toList());
    }

    private static boolean isPressure(NamedCsvRecord row) {
        return row.getField("kind").equals("pressure");
    }

    private static PublishedTerm term(NamedCsvRecord row) {
        Scheme scheme = isPressure(row) ? Scheme.CHALLENGE : Scheme.of(row.getField("kind"));
        List<String> synonyms = Stream.of("synonyms_fr", "synonyms_nl", "synonyms_en")
                .flatMap(column -> items(row, column)).toList();
        return new PublishedTerm(scheme, row.getField("code"), isPressure(row), texts(row, "label"),
                texts(row, "summary"), synonyms, null, null, false, null, List.of(), List.of());
    }

    private static PublishedTerm commune(NamedCsvRecord row) {
        return new PublishedTerm(Scheme.COMMUNE, row.getField("code"), false, texts(row, "label"), null,
                items(row, "postal_codes").toList(), row.getField("nis"),
                Integer.valueOf(row.getField("population_2020")), false, null, List.of(), List.of());
    }

    private static LocalizedText texts(NamedCsvRecord row, String column) {
        return new LocalizedText(row.getField(column + "_fr"), row.getField(column + "_nl"),
                row.getField(column + "_en"));
    }

    private static Stream<String> items(NamedCsvRecord row, String column) {
        return Arrays.stream(row.getField(column).split(";")).filter(item -> !item.isEmpty());
    }
}
