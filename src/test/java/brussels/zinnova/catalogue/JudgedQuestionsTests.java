package brussels.zinnova.catalogue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.PortalTest;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Questions as people of Brussels ask them, in three languages, in a hurry and misspelt, with the entries that a reader
 * of the whole catalogue judged to be right. They were judged without a look at how the search works.
 */
@PortalTest
class JudgedQuestionsTests {

    private static final Path FILE = Path.of("src", "test", "resources", "search", "judged-questions.csv");
    private static final double SUCCESS_AT_3 = 0.97;
    private static final double MEAN_RECIPROCAL_RANK = 0.9;

    @LocalServerPort
    private int port;

    record Judged(String language, String question, Set<String> expected) {}

    @Test
    void aRightEntryIsAmongTheFirstThreeForNearlyEveryQuestion() throws IOException {
        List<String> missed = new ArrayList<>();
        double reciprocalRanks = 0;
        List<Judged> questions = read();
        for (Judged judged : questions) {
            List<String> found = CataloguePages.slugs(new Visitor(port).read("/" + judged.language() + "/innovations?q="
                    + URLEncoder.encode(judged.question(), StandardCharsets.UTF_8)));
            int rank = rank(found, judged.expected());
            reciprocalRanks += rank == 0 ? 0 : 1.0 / rank;
            if (rank == 0 || rank > 3) {
                missed.add("%s %s: %d, found %s instead of %s".formatted(judged.language(), judged.question(), rank,
                        found.stream().limit(3).toList(), judged.expected()));
            }
        }
        double success = 1 - (double) missed.size() / questions.size();
        double reciprocalRank = reciprocalRanks / questions.size();
        System.out.printf("Judged questions: %d, success@3 %.3f, MRR %.3f%n", questions.size(), success,
                reciprocalRank);
        assertThat(success).as("%d questions missed: %s", missed.size(), String.join("\n", missed))
                .isGreaterThanOrEqualTo(SUCCESS_AT_3);
        assertThat(reciprocalRank).isGreaterThanOrEqualTo(MEAN_RECIPROCAL_RANK);
    }

    /** The place of the first right entry, from 1; 0 where none is on the first page. */
    private static int rank(List<String> found, Set<String> expected) {
        for (int at = 0; at < found.size(); at++) {
            if (expected.contains(found.get(at))) {
                return at + 1;
            }
        }
        return 0;
    }

    private static List<Judged> read() throws IOException {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            return lines.stream().map(line -> new Judged(line.getField("language"), line.getField("question"),
                    Set.of(line.getField("expected").split(";")))).toList();
        }
    }
}
