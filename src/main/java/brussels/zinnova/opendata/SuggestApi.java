package brussels.zinnova.opendata;

import java.net.URI;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import brussels.zinnova.catalogue.CatalogueSnapshot;
import brussels.zinnova.catalogue.Selections;
import brussels.zinnova.shared.Language;

/** What somebody who is typing may be looking for, as the portal’s own search field suggests it. */
@RestController
class SuggestApi {

    private final Selections selections;
    private final Addresses addresses;

    SuggestApi(Selections selections, Addresses addresses) {
        this.selections = selections;
        this.addresses = addresses;
    }

    @Schema(name = "Suggestions")
    record SuggestionList(List<SuggestionDocument> suggestions) {}

    /** @param kind challenges, communes, innovations or actors */
    @Schema(name = "Suggestion")
    record SuggestionDocument(String label, @Schema(description = "api.suggestion.language") String language,
            @Schema(allowableValues = {"challenges", "communes", "innovations", "actors"}) String kind, URI page) {}

    @Operation(operationId = "suggest", tags = "catalogue", summary = "api.suggest")
    @GetMapping({"/api/v1/suggest", "/api/v1/suggest.json"})
    ResponseEntity<SuggestionList> suggest(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            CatalogueSnapshot snapshot, HttpServletRequest request) {
        ApiFormat.checkJson(request);
        ApiQuery query = new ApiQuery(parameters, Set.of("q", "language"));
        Language language = query.language();
        String typed = query.one("q").orElse("");
        query.check();
        List<SuggestionDocument> suggestions = selections.suggestions(typed, language, snapshot)
                .groups().stream().flatMap(group -> group.suggestions().stream()
                        .map(one -> new SuggestionDocument(one.label().text(), one.label().language().code(),
                                group.kind(), addresses.page(language, one.path()))))
                .toList();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(new SuggestionList(suggestions));
    }
}
