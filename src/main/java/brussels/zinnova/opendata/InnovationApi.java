package brussels.zinnova.opendata;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

import brussels.zinnova.catalogue.CatalogueSnapshot;
import brussels.zinnova.catalogue.PublishedInnovation;
import brussels.zinnova.opendata.ProblemException.Wrong;
import brussels.zinnova.shared.NotFoundException;
import brussels.zinnova.shared.Typed;
import brussels.zinnova.web.GoneException;
import brussels.zinnova.web.VisitorLanguage;

/** One innovation as data, by the address of its page; and what its identifier leads to. */
@RestController
class InnovationApi {

    private static final String PATH = "/api/v1/innovations/";

    private final Addresses addresses;
    private final JsonMapper json;

    InnovationApi(Addresses addresses, JsonMapper json) {
        this.addresses = addresses;
        this.json = json;
    }

    /** By slug or by identifier. An address that it once had redirects, for ever. */
    @Operation(operationId = "innovation", tags = "catalogue", summary = "api.innovation", description = "api.innovation.formats")
    @ApiResponse(responseCode = "200", content = {
            @Content(mediaType = "application/json", schema = @Schema(implementation = InnovationDocument.class)),
            @Content(mediaType = "application/ld+json", schema = @Schema(implementation = InnovationDocument.class))})
    @ApiResponse(responseCode = "301", description = "api.moved", content = @Content)
    @ApiResponse(responseCode = "303", description = "api.identified", content = @Content)
    @GetMapping({PATH + "{slug:[^.]+}", PATH + "{slug:[^.]+}.{ending:json|jsonld}"})
    ResponseEntity<?> show(@Parameter(description = "api.parameter.slug") @PathVariable String slug,
            @PathVariable(required = false) @Nullable String ending,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            CatalogueSnapshot snapshot,
            HttpServletRequest request) {
        new ApiQuery(parameters, Set.of()).check();
        String file = ending == null ? "" : "." + ending;
        if (Typed.isUuid(slug)) {
            return seeOther(PATH + asked("slug", slug, () -> find(UUID.fromString(slug), snapshot)).slug() + file);
        }
        PublishedInnovation innovation = asked("slug", slug, () -> snapshot.published(slug, now -> PATH + now + file));
        ApiFormat format = ApiFormat.ofOne(ending, request);
        InnovationDocument document = InnovationDocument.of(innovation, addresses);
        return ResponseEntity.ok().contentType(format.type()).header(HttpHeaders.LINK, addresses.licenceLink())
                // An ending that Spring does not know would make it a file to save.
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .body(format == ApiFormat.JSON_LD ? withContext(document) : document);
    }

    /** What names an innovation for ever leads to its page, or to its data where these are what is accepted. */
    @GetMapping("/id/{id}")
    ResponseEntity<?> resolve(@PathVariable String id, CatalogueSnapshot snapshot, HttpServletRequest request) {
        return seeOther(ApiFormat.isPreferred(request)
                ? PATH + asked("id", id, () -> find(id, snapshot)).slug()
                : "/" + VisitorLanguage.of(request).code() + "/innovations/" + find(id, snapshot).slug());
    }

    private static PublishedInnovation find(String id, CatalogueSnapshot snapshot) {
        if (!Typed.isUuid(id)) {
            throw new NotFoundException("innovation");
        }
        return find(UUID.fromString(id), snapshot);
    }

    /** The entry of that identifier, or the one that it became part of. */
    private static PublishedInnovation find(UUID id, CatalogueSnapshot snapshot) {
        return snapshot.innovation(id).or(() -> snapshot.mergedInto(id)).orElseThrow(
                () -> snapshot.isRemoved(id) ? new GoneException("innovation") : new NotFoundException("innovation"));
    }

    /** What was asked for by that slug or identifier. */
    private static PublishedInnovation asked(String parameter, String typed, Supplier<PublishedInnovation> found) {
        try {
            return found.get();
        } catch (NotFoundException nowhere) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "missing",
                    List.of(new Wrong(parameter, "missing", typed)));
        } catch (GoneException gone) {
            throw new ProblemException(HttpStatus.GONE, "gone", List.of(new Wrong(parameter, "gone", typed)));
        }
    }

    private Map<String, Object> withContext(InnovationDocument document) {
        Map<String, Object> linked = new LinkedHashMap<>();
        linked.put("@context", addresses.context());
        linked.putAll(document.properties(json));
        return linked;
    }

    private static ResponseEntity<?> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
