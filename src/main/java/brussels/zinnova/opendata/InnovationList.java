package brussels.zinnova.opendata;

import java.net.URI;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of innovations, or what changed since a revision.
 *
 * @param context only of JSON-LD
 * @param removed only of what changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "api.list")
record InnovationList(@JsonProperty("@context") @Nullable URI context,
        @Schema(description = "api.list.total") @Nullable Integer total,
        @Nullable Integer page, @Nullable Integer size,
        @Schema(description = "api.list.revision") long revision,
        @Schema(description = "api.list.epoch") String epoch,
        @Schema(description = "data.field.licence") URI licence,
        @Schema(description = "api.list.links") Map<String, URI> links,
        @Schema(description = "api.list.remarks") List<String> remarks,
        @ArraySchema(schema = @Schema(implementation = InnovationDocument.class), arraySchema = @Schema(description = "api.list.innovations")) List<?> innovations,
        @Schema(description = "api.list.removed") @Nullable List<RemovalDocument> removed) {}
