package brussels.zinnova.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import jakarta.persistence.EnumeratedValue;

/** The three languages of the portal; French and Dutch are equal in Brussels, English is complete. */
public enum Language {

    FR("fr", "fr-BE"),
    NL("nl", "nl-BE"),
    EN("en", "en-GB");

    /** The JDK’s reading of language ranges takes time that grows with the square of their length. */
    private static final int MAX_HEADER = 1000;

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
     * @return nothing where the header is malformed, longer than any browser writes it, or names none of the three
     */
    public static Optional<Language> preferredIn(String acceptLanguage) {
        if (acceptLanguage.length() > MAX_HEADER) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream().filter(range -> range.getWeight() > 0)
                    .flatMap(range -> of(range.getRange().split("-", 2)[0]).stream()).findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
