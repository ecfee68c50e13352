package brussels.zinnova.curation;

import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.validation.ConstraintViolationException;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.innovation.Twins.Traits;

/** Takes a CSV file of innovations into the catalogue: all of it, or nothing. */
@Service
class InnovationImport {

    private final Innovations innovations;
    private final Clock clock;

    InnovationImport(Innovations innovations, Clock clock) {
        this.innovations = innovations;
        this.clock = clock;
    }

    /**
     * Publishes every row as a new entry.
     *
     * @param csv UTF-8 text with a header, its columns as in {@link InnovationRow}
     * @return how many entries were published, and which of them may be one
     * @throws ImportRejected with every row that breaks a rule and why, if any does; nothing is kept then
     */
    @Transactional
    public Imported publishAll(Reader csv) throws IOException {
        Instant now = clock.instant();
        int published = 0;
        List<String> problems = new ArrayList<>();
        List<String> twins = new ArrayList<>();
        RowTwins rowTwins = new RowTwins();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                try {
                    InnovationContent content = publish(new InnovationRow(row), now);
                    published++;
                    rowTwins.add(row.getStartingLineNumber(), Traits.of(content)).forEach(before -> twins
                            .add("line " + row.getStartingLineNumber() + " may be the same as line " + before));
                } catch (ConstraintViolationException invalid) {
                    problems.add("line " + row.getStartingLineNumber() + ": " + reasons(invalid));
                } catch (IllegalArgumentException | DateTimeException unreadable) {
                    problems.add("line " + row.getStartingLineNumber() + ": " + unreadable.getMessage());
                }
            }
        } catch (CsvParseException malformed) {
            problems.add(String.valueOf(malformed.getMessage()));
        }
        if (!problems.isEmpty()) {
            throw new ImportRejected(problems);
        }
        return new Imported(published, twins);
    }

    private InnovationContent publish(InnovationRow row, Instant now) {
        InnovationContent content = row.content();
        innovations.publish(content, row.slug(), row.verifiedOn(), row.notes(), now);
        return content;
    }

    private static String reasons(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage()).sorted()
                .collect(Collectors.joining(", "));
    }
}
