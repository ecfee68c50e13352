package brussels.zinnova.exchange;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.innovation.InnovationState;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.security.Curator;
import brussels.zinnova.shared.SpreadsheetCell;

/**
 * The published entries as a table, with the columns that an import takes: taken in again it changes nothing. For
 * administrators also all of the portal.
 */
@Controller
class ExportController {

    /** Without it spreadsheets take UTF-8 for something else. */
    private static final char MARK = '\uFEFF';

    private final Innovations innovations;
    private final Everything everything;

    ExportController(Innovations innovations, Everything everything) {
        this.innovations = innovations;
        this.everything = everything;
    }

    /** All that moves to another database: see {@link Everything}. */
    @GetMapping("/admin/exports/everything.jsonl")
    void export(@AuthenticationPrincipal Curator curator, HttpServletResponse response) throws IOException {
        Path file = Files.createTempFile("zinnova-everything", ".jsonl");
        try {
            everything.write(file, curator);
            response.setContentType("application/jsonl;charset=utf-8");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"zinnova-everything.jsonl\"");
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    /** @param separator {@code semicolon} for spreadsheets that expect it, as they do in Belgium */
    @GetMapping("/admin/exports/innovations.csv")
    void export(@RequestParam(defaultValue = "") String separator, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"zinnova-innovations.csv\"");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write(MARK);
        CsvWriter csv = CsvWriter.builder().fieldSeparator(separator.equals("semicolon") ? ';' : ',').build(out);
        csv.writeRecord(Cells.COLUMNS);
        for (UUID id : innovations.publishedIds()) {
            innovations.find(id).filter(entry -> entry.state() == InnovationState.PUBLISHED).ifPresent(entry -> {
                Map<String, String> cells = Cells.of(entry);
                csv.writeRecord(
                        Cells.COLUMNS.stream().map(column -> SpreadsheetCell.neutral(cells.getOrDefault(column, "")))
                                .toList());
            });
        }
        csv.flush();
        out.flush();
    }
}
