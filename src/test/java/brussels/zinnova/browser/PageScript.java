package brussels.zinnova.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import com.microsoft.playwright.Page;

/**
 * A script of others that tests run in a page, from the class path. It is large, so a page that has it does not get it
 * again.
 */
final class PageScript {

    private final String global;
    private final String text;

    /** @param global what it adds to the window */
    PageScript(String global, String resource) {
        this.global = global;
        this.text = read(resource);
    }

    void runIn(Page page) {
        if (!(boolean) page.evaluate("global => global in window", global)) {
            page.evaluate(text);
        }
    }

    private static String read(String resource) {
        try (InputStream file = Objects.requireNonNull(PageScript.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
