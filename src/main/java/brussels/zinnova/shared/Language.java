package brussels.zinnova.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.persistence.EnumeratedValue;

/** The three languages of the portal; French and Dutch are equal in Brussels, English is complete. */
public enum Language {

    FR("fr", "fr-BE"),
    NL("nl", "nl-BE"),
    EN("en", "en-GB");

    @EnumeratedValue
    private final String code;

    private final Locale locale;

    Language(String code, String locale) {
        this.code = code;
        this.locale = Locale.forLanguageTag(locale);
    }

    /** The two letters of ISO 639-1 that stand in addresses, columns and {@code lang} attributes. */
    public String code() {
        return code;
    }

    /** The locale that dates, numbers and messages are written in. */
    public Locale locale() {
        return locale;
    }

    /** The language with exactly this code, if the portal speaks it. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
    }

    /**
     * The portal’s language that an {@code Accept-Language} header prefers.
     *
     * @return nothing where the header is missing, malformed or names none of the three
     */
    public static Optional<Language> preferredIn(String acceptLanguage) {
        try {
            List<String> codes = Arrays.stream(values()).map(Language::code).toList();
            return Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), codes))
                    .flatMap(Language::of);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
