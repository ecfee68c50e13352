package brussels.zinnova.opendata;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.catalogue.CatalogueSnapshot;
import brussels.zinnova.shared.Language;
import brussels.zinnova.web.RateLimitProperties;

/** What re-users read: what there is to download and to ask for, and the interface in detail. */
@Controller
class DataController {

    private final Addresses addresses;
    private final RateLimitProperties limits;
    private final OpenApiWebMvcResource description;
    private final JsonMapper json;

    DataController(Addresses addresses, RateLimitProperties limits, OpenApiWebMvcResource description,
            JsonMapper json) {
        this.addresses = addresses;
        this.limits = limits;
        this.description = description;
        this.json = json;
    }

    /** Columns that are explained alike: one for each language, or one alone. */
    record Columns(String subject, List<String> names) {}

    @GetMapping("/{language:fr|nl|en}/data")
    String show(@PathVariable Language language, CatalogueSnapshot snapshot, Model model) {
        model.addAttribute("formats", ApiFormat.FILES);
        model.addAttribute("columns", CsvColumn.ALL.stream().map(CsvColumn::subject).distinct()
                .map(subject -> new Columns(subject, CsvColumn.ALL.stream()
                        .filter(column -> column.subject().equals(subject)).map(CsvColumn::name).toList()))
                .toList());
        model.addAttribute("api", addresses.of("/api/v1/innovations"));
        model.addAttribute("epoch", snapshot.revision().epoch());
        model.addAttribute("revision", snapshot.revision().number());
        model.addAttribute("limits", limits);
        return "opendata/data";
    }

    /** The snapshot is for the tag of the page alone. */
    @GetMapping("/{language:fr|nl|en}/data/api")
    String api(@PathVariable Language language, CatalogueSnapshot snapshot, HttpServletRequest request, Model model)
            throws IOException {
        model.addAttribute("api", json.readValue(
                description.openapiJson(request, DescriptionController.OPEN_API, language.locale()),
                new TypeReference<Map<String, Object>>() {
                }));
        return "opendata/api";
    }
}
