package brussels.zinnova.security;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.security.AuditTrail.Filter;
import brussels.zinnova.shared.Typed;
import brussels.zinnova.web.Paging;

/** Who did what to which, when: searched, and given out. What cannot be read as a filter filters nothing. */
@Controller
class AuditController {

    private static final int PAGE_SIZE = 50;

    private final AuditTrail trail;
    private final CuratorNames names;

    AuditController(AuditTrail trail, CuratorNames names) {
        this.trail = trail;
        this.names = names;
    }

    @GetMapping("/admin/audit")
    String index(@RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable String page, Model model) {
        Filter filter = filter(parameters);
        int total = trail.count(filter);
        Paging paging = Paging.of(Paging.requested(page), total, PAGE_SIZE);
        model.addAttribute("entries", trail.list(filter, paging.page(), PAGE_SIZE));
        model.addAttribute("total", total);
        model.addAttribute("paging", paging);
        model.addAttribute("filter", filter);
        model.addAttribute("actions", trail.actions());
        model.addAttribute("names", names.all());
        return "security/audit";
    }

    /** With ids of accounts, whoever they belong to. */
    @GetMapping("/admin/audit.csv")
    void export(@RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"zinnova-audit.csv\"");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("at", "account", "action", "subject", "fields", "client");
        trail.read(filter(parameters), entry -> csv.writeRecord(entry.at().toString(), entry.account().toString(),
                entry.action(), entry.subject().toString(), String.join(";", entry.fields()),
                entry.client() == null ? "" : entry.client()));
        csv.flush();
        out.flush();
    }

    private static Filter filter(Map<String, String> parameters) {
        String action = Typed.line(parameters.get("action"));
        return new Filter(action.isEmpty() ? null : action, id(parameters.get("account")),
                id(parameters.get("subject")), day(parameters.get("from")), day(parameters.get("to")));
    }

    private static @Nullable UUID id(@Nullable String typed) {
        try {
            return UUID.fromString(Typed.line(typed));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            LocalDate day = LocalDate.parse(Typed.line(typed));
            return day.getYear() > 0 && day.getYear() < 10_000 ? day : null;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
