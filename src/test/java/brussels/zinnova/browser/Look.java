package brussels.zinnova.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** How a visitor looks at the portal. */
enum Look {

    LIGHT_PHONE("on a light phone", 360, ColorScheme.LIGHT),
    DARK_PHONE("on a dark phone", 360, ColorScheme.DARK),
    LIGHT_DESK("on a light desk", 1280, ColorScheme.LIGHT),
    DARK_DESK("on a dark desk", 1280, ColorScheme.DARK);

    private static final int HEIGHT = 800;

    private final String words;
    private final int width;
    private final ColorScheme scheme;

    Look(String words, int width, ColorScheme scheme) {
        this.words = words;
        this.width = width;
        this.scheme = scheme;
    }

    static Look at(int turn) {
        return values()[turn % values().length];
    }

    /** A visitor who looks like this from the beginning. */
    NewContextOptions options() {
        return new NewContextOptions().setViewportSize(width, HEIGHT).setColorScheme(scheme);
    }

    /** Shows a page like this that is open already, without motion: the middle of one is no state of its own. */
    void show(Page page) {
        page.emulateMedia(
                new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(width, HEIGHT);
    }

    @Override
    public String toString() {
        return words;
    }
}
