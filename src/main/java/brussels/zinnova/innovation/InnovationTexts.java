package brussels.zinnova.innovation;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.MaxLength;

/**
 * An innovation told in one language: its name where it is called so in that language, a tagline, and one text for each
 * criterion of the definition. Null is unknown or not written; blank is taken for that.
 */
public record InnovationTexts(@MaxLength(MAX_NAME) @Nullable String name,
        @MaxLength(MAX_TAGLINE) @Nullable String tagline, @MaxLength(MAX_CRITERION) @Nullable String answer,
        @MaxLength(MAX_CRITERION) @Nullable String need, @MaxLength(MAX_CRITERION) @Nullable String impact,
        @MaxLength(MAX_CRITERION) @Nullable String participation) {

    /** The longest name, in characters. */
    public static final int MAX_NAME = 120;

    /** The longest tagline, in characters. */
    public static final int MAX_TAGLINE = 200;

    /** The longest text of one criterion, in characters. */
    public static final int MAX_CRITERION = 1500;

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

    /** Those that are written. */
    public Stream<String> written() {
        return Stream.of(name, tagline, answer, need, impact, participation).flatMap(Stream::ofNullable);
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    /** Whether it can stand alone, as the text in an entry’s original language must. */
    boolean isComplete() {
        return name != null && tagline != null && answer != null;
    }
}
