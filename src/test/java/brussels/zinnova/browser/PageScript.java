package brussels.zinnova.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Scripts of others that tests run in a page, from the class path. */
final class PageScript {

    private PageScript() {}

    static String read(String resource) {
        try (InputStream file = Objects.requireNonNull(PageScript.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
