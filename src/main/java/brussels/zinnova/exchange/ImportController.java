package brussels.zinnova.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import brussels.zinnova.security.Curator;
import brussels.zinnova.security.CuratorNames;
import brussels.zinnova.security.Resumption;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.vocabulary.Scheme;
import brussels.zinnova.vocabulary.TermDetails;
import brussels.zinnova.vocabulary.Vocabulary;

/**
 * Takes in a table of innovations: first it says what would become of each row, then it does that. The table comes as the
 * body of a request, sent by a script, or pasted into a form; there are no uploads of files to keep.
 */
@Controller
class ImportController {

    /** The longest file, in bytes: eight thousand entries told in three languages. */
    private static final int LONGEST = 40_000_000;

    /** Up to here it is read, and thrown away, to be answered in words; the connection ends at a longer one. */
    private static final int SWALLOWED = 100_000_000;
    private static final int BUFFER = 65_536;

    private static final SequencedMap<String, Scheme> CODED = new LinkedHashMap<>();

    static {
        CODED.put("actor_kind", Scheme.ACTOR_KIND);
        CODED.put("stage", Scheme.STAGE);
        CODED.put("communes", Scheme.COMMUNE);
        CODED.put("challenges", Scheme.CHALLENGE);
        CODED.put("values", Scheme.VALUE);
        CODED.put("approaches", Scheme.APPROACH);
    }

    private final Imports imports;
    private final CuratorNames names;
    private final Vocabulary vocabulary;

    ImportController(Imports imports, CuratorNames names, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.imports = imports;
        this.names = names;
    }

    @GetMapping("/admin/imports")
    String index(@RequestParam(defaultValue = "") String text, HttpServletRequest request, Model model) {
        return page(Resumption.isResumed(request) ? text : "", model);
    }

    private String page(String pasted, Model model) {
        model.addAttribute("pasted", pasted);
        model.addAttribute("codes", codes());
        model.addAttribute("keeping", true);
        model.addAttribute("imports", imports.list());
        model.addAttribute("names", names.all());
        return "exchange/imports";
    }

    @PostMapping("/admin/imports")
    String begin(@AuthenticationPrincipal Curator curator, HttpServletRequest request, HttpServletResponse response,
            Model model) throws IOException {
        boolean form = request.getContentType() != null
                && request.getContentType().startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        String pasted = form && request.getParameter("text") != null ? request.getParameter("text") : "";
        byte[] bytes = form ? pasted.getBytes(StandardCharsets.UTF_8) : body(request);
        if (bytes.length > LONGEST) {
            return refuse(HttpStatus.CONTENT_TOO_LARGE, "long", "", response, model);
        }
        try {
            String text = CsvText.decode(bytes);
            FileTable table = FileTable.read(text);
            if (table.rows().isEmpty()) {
                throw new UnreadableFileException("empty");
            }
            return "see-other:/admin/imports/" + imports.begin(curator, text, table.rows().size());
        } catch (UnreadableFileException unreadable) {
            return refuse(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(unreadable.getMessage()), pasted, response,
                    model);
        }
    }

    @GetMapping("/admin/imports/{id}")
    String show(@PathVariable UUID id, Model model) {
        Imports.Details file = imports.find(id).orElseThrow(() -> new NotFoundException("import"));
        model.addAttribute("file", file);
        // While it is worked on the page is asked for every two seconds, and shows none of it.
        if (!file.isBusy()) {
            model.addAttribute("codes", codes());
        }
        return "exchange/import";
    }

    /** Does what was looked through. */
    @PostMapping("/admin/imports/{id}/run")
    String run(@AuthenticationPrincipal Curator curator, @PathVariable UUID id) {
        imports.find(id).orElseThrow(() -> new NotFoundException("import"));
        imports.run(curator, id);
        return "see-other:/admin/imports/" + id;
    }

    /** Where something is sent is no page. */
    @GetMapping("/admin/imports/{id}/run")
    String back(@PathVariable UUID id) {
        return "see-other:/admin/imports/" + id;
    }

    /** The columns that take codes, and those that new entries may have. */
    private Map<String, List<TermDetails>> codes() {
        Map<String, List<TermDetails>> codes = new LinkedHashMap<>();
        CODED.forEach((column, scheme) -> codes.put(column,
                vocabulary.all(scheme).stream().filter(term -> !term.hidden()).toList()));
        return codes;
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        try (InputStream body = request.getInputStream()) {
            byte[] bytes = body.readNBytes(LONGEST + 1);
            byte[] rest = new byte[BUFFER];
            for (long more = bytes.length; more > LONGEST && more < SWALLOWED;) {
                int read = body.read(rest);
                more = read < 0 ? SWALLOWED : more + read;
            }
            return bytes;
        }
    }

    private String refuse(HttpStatus status, String why, String pasted, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("refused", why);
        return page(pasted, model);
    }
}
