package brussels.zinnova.shared;

import org.jspecify.annotations.Nullable;

/** Words and the language they are in, so that a page can mark a text that is not in its own. */
public record Wording(String text, Language language) {

    /** A wording, or null where there are no words. */
    public static @Nullable Wording of(@Nullable String text, Language language) {
        return text == null || text.isBlank() ? null : new Wording(text, language);
    }

    /** The {@code lang} attribute needed on a page in that language: null where it would say nothing new. */
    public @Nullable String langOn(Language page) {
        return language == page ? null : language.code();
    }
}
