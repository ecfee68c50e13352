package brussels.zinnova.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;

import com.microsoft.playwright.Page;

/**
 * A script of others that tests run in a page, from the class path. It is large: a window that gets it once has it in
 * each document that it opens from then on, and a document that has it does not get it again.
 */
final class PageScript {

    private final String global;
    private final String text;
    private final Set<Page> preceded = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** @param global what it adds to the window */
    PageScript(String global, String resource) {
        this.global = global;
        this.text = read(resource);
    }

    /** Has it run first in whatever the page opens next. */
    void precede(Page page) {
        if (preceded.add(page)) {
            page.addInitScript(text);
        }
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
