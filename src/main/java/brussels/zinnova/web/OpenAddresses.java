package brussels.zinnova.web;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Which addresses are for programs, also those that run in pages of other sites. */
public final class OpenAddresses {

    /** The interface, and the description of its data. */
    private static final Pattern INTERFACE = Pattern.compile("/api/.*|/catalog\\.(?:ttl|jsonld)");

    /** The same, what names entries for ever, and feeds. */
    private static final Pattern OPEN = Pattern
            .compile(INTERFACE + "|/id/[^/]+|/(?:fr|nl|en)/innovations\\.atom");

    private static final Pattern EMBEDDED = Pattern.compile("/(?:fr|nl|en)/embed/.*");

    private OpenAddresses() {}

    /** Whether other sites may show it in a frame. */
    static boolean areEmbedded(@Nullable String path) {
        return path != null && EMBEDDED.matcher(path).matches();
    }

    /** Whether everything there is told to programs, errors too. */
    public static boolean isInterface(@Nullable String path) {
        return path != null && INTERFACE.matcher(path).matches();
    }

    /** Whether scripts of other sites may read what is there. */
    public static boolean areReadAnywhere(@Nullable String path) {
        return path != null && OPEN.matcher(path).matches();
    }
}
