package brussels.zinnova.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.context.MessageSource;

import brussels.zinnova.shared.Language;

/**
 * What a field is called beside it, found from its name: {@code form.actor-name} of {@code actorName}, and
 * {@code form.tagline}, in Dutch, of {@code nl.tagline}.
 *
 * @param key the end of the key of a message, behind {@code form.}
 * @param language of the text in the field, where it is a text in one language
 */
public record FieldLabel(String key, Optional<Language> language) {

    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    /** The label of a field. */
    public static FieldLabel of(String field) {
        Optional<Language> language = Language.of(field.replaceFirst("\\..*", ""));
        String name = language.isPresent() ? field.substring(field.indexOf('.') + 1) : field;
        String kebab = CAPITAL.matcher(name).replaceAll(capital -> "-" + capital.group().toLowerCase(Locale.ROOT));
        return new FieldLabel(language.isPresent() && name.equals("name") ? "other-name" : kebab, language);
    }

    /** In words, with the language where it is not the page’s. */
    String words(MessageSource messages, Locale page) {
        String label = messages.getMessage("form." + key, null, page);
        return language.filter(other -> !other.locale().equals(page))
                .map(other -> label + " (" + messages.getMessage("site.language." + other.code(), null, page) + ")")
                .orElse(label);
    }
}
