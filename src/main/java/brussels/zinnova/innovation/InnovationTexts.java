package brussels.zinnova.innovation;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * An innovation told in one language: its name where it is called so in that language, a tagline, and one text for each
 * criterion of the definition. Null is unknown or not written; blank is taken for that.
 */
public record InnovationTexts(@Size(max = 150) @Nullable String name, @Size(max = 300) @Nullable String tagline,
        @Size(max = 3000) @Nullable String answer, @Size(max = 3000) @Nullable String need,
        @Size(max = 3000) @Nullable String impact, @Size(max = 3000) @Nullable String participation) {

    public InnovationTexts {
        name = written(name);
        tagline = written(tagline);
        answer = written(answer);
        need = written(need);
        impact = written(impact);
        participation = written(participation);
    }

    private static @Nullable String written(@Nullable String text) {
        return text == null || text.codePoints().allMatch(InnovationTexts::isSpace) ? null : text.strip();
    }

    /** Whether it leaves no mark, a no-break space included. */
    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

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
