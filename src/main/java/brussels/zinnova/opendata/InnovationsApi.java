package brussels.zinnova.opendata;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.catalogue.CatalogueSnapshot;
import brussels.zinnova.catalogue.PublishedInnovation;
import brussels.zinnova.catalogue.Selection;
import brussels.zinnova.catalogue.Selections;
import brussels.zinnova.web.VisitorAddress;

/**
 * The catalogue as data: a page of it, what changed in it, or all that is asked for. See {@link InnovationApi} for one
 * entry.
 */
@RestController
class InnovationsApi {

    private static final Set<String> PAGING = union(ApiQuery.SELECTING, "page", "size", "since", "after", "epoch",
            "revision", "fields");
    /** A file has no order. */
    private static final Set<String> FILE = ApiQuery.SELECTING.stream().filter(name -> !name.equals("sort"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> TABLE = union(FILE, "bom");

    /** Links that are said in the header too (RFC 8288). */
    private static final Set<String> RELATIONS = Set.of("next", "prev");

    private final Selections selections;
    private final InnovationPages pages;
    private final Export export;
    private final JsonMapper json;
    private final Addresses addresses;
    private final ExportPlaces places;

    InnovationsApi(Selections selections, InnovationPages pages, Export export, ExportPlaces places, JsonMapper json,
            Addresses addresses) {
        this.selections = selections;
        this.pages = pages;
        this.export = export;
        this.places = places;
        this.json = json;
        this.addresses = addresses;
    }

    @Operation(operationId = "innovations", tags = "catalogue", summary = "api.innovations", description = "api.innovations.formats")
    @ApiResponse(responseCode = "200", content = {
            @Content(mediaType = "application/json", schema = @Schema(implementation = InnovationList.class)),
            @Content(mediaType = "application/ld+json", schema = @Schema(implementation = InnovationList.class)),
            @Content(mediaType = "text/csv"), @Content(mediaType = "application/jsonl"),
            @Content(mediaType = "application/geo+json")})
    @GetMapping({"/api/v1/innovations", "/api/v1/innovations.{ending:" + ApiFormat.ENDINGS + "}"})
    void list(@PathVariable(required = false) @Nullable String ending,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            CatalogueSnapshot snapshot,
            HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ApiFormat format = ApiFormat.of(ending, request);
        response.addHeader(HttpHeaders.LINK, addresses.licenceLink());
        ApiQuery query = new ApiQuery(parameters, switch (format) {
            case JSON, JSON_LD -> PAGING;
            case CSV -> TABLE;
            case JSON_LINES, GEOJSON -> FILE;
        });
        Selection selection = selections.of(query.language(), parameters, snapshot);
        query.checkSelection(selection);
        response.setContentType(format.type().toString());
        if (format == ApiFormat.JSON || format == ApiFormat.JSON_LD) {
            page(pages.list(query, selection, format, snapshot), response);
        } else {
            boolean marked = query.flag("bom");
            query.check();
            send(format, selection, marked, VisitorAddress.prefix(request), response);
        }
    }

    private void page(InnovationList list, HttpServletResponse response) throws IOException {
        list.links().entrySet().stream().filter(link -> RELATIONS.contains(link.getKey())).forEach(link -> response
                .addHeader(HttpHeaders.LINK, "<" + link.getValue() + ">; rel=\"" + link.getKey() + "\""));
        json.writeValue(response.getOutputStream(), list);
    }

    private void send(ApiFormat format, Selection selection, boolean marked, String visitor,
            HttpServletResponse response) throws IOException {
        places.take(visitor);
        try {
            Stream<PublishedInnovation> found = selection.all();
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"zinnova-innovations." + format.ending() + "\"");
            export.write(format, found, marked, response.getOutputStream());
        } finally {
            places.giveBack(visitor);
        }
    }

    private static Set<String> union(Set<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
