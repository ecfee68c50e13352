package brussels.zinnova.opendata;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import brussels.zinnova.catalogue.CatalogueSnapshot;
import brussels.zinnova.catalogue.PublishedTerm;
import brussels.zinnova.vocabulary.Scheme;

/** Every controlled vocabulary of the portal: what the codes of entries mean. Codes are for ever. */
@RestController
class VocabularyApi {

    private final Addresses addresses;

    VocabularyApi(Addresses addresses) {
        this.addresses = addresses;
    }

    @Schema(name = "Vocabulary")
    record VocabularyDocument(long revision, String epoch, URI licence, List<SchemeDocument> schemes) {}

    @Schema(name = "Scheme", description = "api.scheme")
    record SchemeDocument(String code, List<TermDocument> terms) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Term", description = "api.term")
    record TermDocument(String code, Texts label, @Nullable Texts summary,
            @Schema(description = "api.term.pressure") @Nullable Boolean pressure,
            @Schema(description = "api.term.nis") @Nullable String nis,
            @Schema(description = "api.term.population") @Nullable Integer population,
            @Schema(description = "api.term.goals") @Nullable List<Integer> goals,
            @Schema(description = "api.term.hidden") boolean hidden,
            @Schema(description = "api.term.innovations") @Nullable Integer innovations) {

        private static TermDocument of(PublishedTerm term, CatalogueSnapshot snapshot) {
            return new TermDocument(term.code(), Texts.of(term.label()), Texts.ofAny(term.summary()),
                    term.scheme() == Scheme.CHALLENGE ? term.pressure() : null, term.nis(), term.population(),
                    term.scheme() == Scheme.CHALLENGE ? term.goals() : null, term.hidden(), snapshot.count(term));
        }
    }

    @Operation(operationId = "vocabulary", tags = "catalogue", summary = "api.vocabulary")
    @GetMapping({"/api/v1/vocabulary", "/api/v1/vocabulary.json"})
    ResponseEntity<VocabularyDocument> show(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            CatalogueSnapshot snapshot, HttpServletRequest request) {
        ApiFormat.checkJson(request);
        new ApiQuery(parameters, Set.of()).check();
        List<SchemeDocument> schemes = Arrays.stream(Scheme.values())
                .map(scheme -> new SchemeDocument(scheme.code(), snapshot.vocabulary().terms(scheme).stream()
                        .map(term -> TermDocument.of(term, snapshot)).toList()))
                .toList();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.LINK, addresses.licenceLink())
                .body(new VocabularyDocument(snapshot.revision().number(), snapshot.revision().epoch(),
                        addresses.licence(), schemes));
    }
}
