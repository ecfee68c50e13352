package brussels.zinnova.innovation;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * An innovation told in one language: its name where it is called so in that language, a tagline, and one text for each
 * criterion of the definition. Null is unknown or not written.
 */
public record InnovationTexts(@Size(max = 150) @Nullable String name, @Size(max = 300) @Nullable String tagline,
        @Size(max = 3000) @Nullable String answer, @Size(max = 3000) @Nullable String need,
        @Size(max = 3000) @Nullable String impact, @Size(max = 3000) @Nullable String participation) {

    /** Nothing written in a language. */
    public static final InnovationTexts NONE = new InnovationTexts(null, null, null, null, null, null);

    boolean isEmpty() {
        return equals(NONE);
    }

    /** Whether it can stand alone, as the text in an entry’s original language must. */
    boolean isComplete() {
        return name != null && tagline != null && answer != null;
    }
}
