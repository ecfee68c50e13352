package brussels.zinnova.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * A table of innovations as it was sent.
 *
 * @param rows each with the line that it begins on
 * @param unknown the names of columns that are none of {@link Cells#COLUMNS}, and are ignored
 */
record FileTable(List<Row> rows, List<String> unknown) {

    /**
     * One row: what stands in the columns that are known.
     *
     * @param surplus whether it has cells beyond the last column
     */
    record Row(long line, Map<String, String> cells, boolean surplus) {}

    /** Five times as many as a catalogue of Brussels may ever have; more would keep the portal busy for hours. */
    private static final int MOST_LINES = 25_000;

    /** @throws UnreadableFileException if it is no table, or not one of innovations */
    static FileTable read(String text) {
        List<CsvRecord> records;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(CsvText.separator(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(CsvText.table(text))) {
            records = reader.stream().limit(MOST_LINES + 2L).toList();
        } catch (CsvParseException | IOException malformed) {
            throw new UnreadableFileException("malformed");
        }
        if (records.size() > MOST_LINES + 1) {
            throw new UnreadableFileException("lines");
        }
        if (records.isEmpty()) {
            throw new UnreadableFileException("empty");
        }
        List<String> header = records.getFirst().getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        if (!header.contains("name") && !header.contains("slug")) {
            throw new UnreadableFileException("header");
        }
        if (header.stream().filter(Cells.COLUMNS::contains).count() > Set.copyOf(header).stream()
                .filter(Cells.COLUMNS::contains).count()) {
            throw new UnreadableFileException("twice");
        }
        List<Row> rows = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            if (record.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(new Row(record.getStartingLineNumber(), cells(header, record), surplus(header, record)));
            }
        }
        return new FileTable(rows, header.stream().filter(name -> !Cells.COLUMNS.contains(name)).toList());
    }

    private static boolean surplus(List<String> header, CsvRecord record) {
        return record.getFields().stream().skip(header.size()).anyMatch(cell -> !cell.isBlank());
    }

    private static Map<String, String> cells(List<String> header, CsvRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(header.size(), record.getFieldCount()); at++) {
            if (Cells.COLUMNS.contains(header.get(at))) {
                cells.put(header.get(at), record.getField(at));
            }
        }
        return cells;
    }
}
