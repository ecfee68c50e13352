package brussels.zinnova.opendata;

import java.net.URI;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import brussels.zinnova.catalogue.Removal;

/** An entry that is no longer public: all that is left to say of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Removal", description = "api.removal")
record RemovalDocument(URI uri, UUID id, long revision,
        @Schema(description = "api.removal.merged") @Nullable UUID mergedInto) {

    static RemovalDocument of(Removal removal, Addresses addresses) {
        return new RemovalDocument(addresses.id(removal.id()), removal.id(), removal.revision(),
                removal.mergedInto());
    }
}
