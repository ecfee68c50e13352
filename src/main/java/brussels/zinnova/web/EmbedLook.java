package brussels.zinnova.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a part of the catalogue may wear in the page of another site, and its errors there: one of a few, or else the theme
 * of the visitor’s system and the portal’s own colour.
 */
public enum EmbedLook {

    /** Light or dark. */
    THEME("light", "dark"),
    /** The colour of links. */
    ACCENT("green", "red", "purple");

    private static final String USUAL = "auto";

    private final List<String> values;

    EmbedLook(String... values) {
        this.values = List.of(values);
    }

    /** What is asked for of each, by parameter, where there is such a look that is not the usual one. */
    public static Map<String, String> worn(MultiValueMap<String, String> parameters) {
        return Arrays.stream(values()).filter(look -> look.values.contains(look.typed(parameters)))
                .collect(Collectors.toMap(EmbedLook::parameter, look -> look.typed(parameters)));
    }

    /** What is asked for where there is no such look; null where there is, or nothing is asked for. */
    public @Nullable String unknown(MultiValueMap<String, String> parameters) {
        String typed = typed(parameters);
        return USUAL.equals(typed) || values.contains(typed) ? null : typed;
    }

    /** The parameter that asks for it. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    private String typed(MultiValueMap<String, String> parameters) {
        return Objects.requireNonNullElse(parameters.getFirst(parameter()), USUAL);
    }
}
