package brussels.zinnova.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.LocalizedText;

/** One text in up to three languages; a language in which it is not written is absent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Texts", description = "data.texts")
record Texts(@Nullable String fr, @Nullable String nl, @Nullable String en) {

    static Texts of(LocalizedText text) {
        return new Texts(text.fr(), text.nl(), text.en());
    }

    /** Null where it is written in none. */
    static @Nullable Texts ofAny(@Nullable LocalizedText text) {
        return text == null || text.fr() == null && text.nl() == null && text.en() == null ? null : of(text);
    }
}
