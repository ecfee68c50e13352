package brussels.zinnova.opendata;

import java.net.URI;
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
import brussels.zinnova.catalogue.Selections;
import brussels.zinnova.catalogue.ShownActor;
import brussels.zinnova.opendata.InnovationDocument.Pages;

/** Everybody who carries an entry or shares in one, by the order of their addresses. */
@RestController
class ActorsApi {

    private final Selections selections;
    private final Addresses addresses;

    ActorsApi(Selections selections, Addresses addresses) {
        this.selections = selections;
        this.addresses = addresses;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ActorList", description = "api.actor-list")
    record ActorList(long revision, String epoch, URI licence, @Nullable URI next, List<ActorDocument> actors) {}

    @Schema(name = "Actor")
    record ActorDocument(String slug, String name,
            @Schema(description = "data.field.actor_kinds") String kind, Pages pages,
            @Schema(description = "api.actor.innovations") int innovations,
            @Schema(description = "api.actor.entries") URI entries) {}

    @Operation(operationId = "actors", tags = "catalogue", summary = "api.actors")
    @GetMapping({"/api/v1/actors", "/api/v1/actors.json"})
    ResponseEntity<ActorList> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            CatalogueSnapshot snapshot, HttpServletRequest request) {
        ApiFormat.checkJson(request);
        ApiQuery query = new ApiQuery(parameters, Set.of("after", "size"));
        int size = (int) query.number("size", 1, InnovationPages.LARGEST, InnovationPages.LARGEST);
        String after = query.one("after").orElse("");
        query.check();
        List<ShownActor> found = selections.actors(after, size + 1, snapshot);
        List<ActorDocument> shown = found.stream().limit(size).map(this::document).toList();
        URI next = found.size() > size
                ? addresses.of("/api/v1/actors?after=" + shown.getLast().slug() + "&size=" + size)
                : null;
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.LINK, addresses.licenceLink());
        if (next != null) {
            response.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return response.body(new ActorList(snapshot.revision().number(), snapshot.revision().epoch(),
                addresses.licence(), next, shown));
    }

    private ActorDocument document(ShownActor actor) {
        return new ActorDocument(actor.slug(), actor.name(), actor.kind(),
                Pages.of(addresses, "/actors/" + actor.slug()), actor.innovations(),
                addresses.of("/api/v1/innovations?actor=" + actor.slug()));
    }
}
