package brussels.zinnova.browser;

import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;

/** A screen of 320 pixels, which is also 1280 enlarged four times (WCAG 1.4.10). */
final class NarrowScreen {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 640;

    /** Elements with something to see that reach over the right edge, and how far the page scrolls beyond it. */
    private static final String BEYOND_THE_EDGE = """
            () => {
                const width = document.documentElement.clientWidth;
                const seen = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true})
                    && getComputedStyle(element).clipPath === 'none';
                // Tables and drawings of two dimensions may be scrolled in a box of their own, by keyboard too.
                const scrolls = element => element.parentElement.closest('[tabindex="0"]');
                const beyond = [...document.body.querySelectorAll('*')]
                    .filter(element => seen(element) && !scrolls(element) && element.getBoundingClientRect().right > width + 0.5)
                    .map(element => element.outerHTML.slice(0, 120));
                const scrolled = document.documentElement.scrollWidth - width;
                return (scrolled > 0 ? [`scrolls ${scrolled}px sideways`] : []).concat(beyond);
            }""";

    private NarrowScreen() {}

    /** A visitor who has one from the beginning. */
    static NewContextOptions options() {
        return new NewContextOptions().setViewportSize(WIDTH, HEIGHT);
    }

    /** Shows a page that is open already on one. */
    static void show(Page page) {
        page.setViewportSize(WIDTH, HEIGHT);
    }

    /** What somebody would have to scroll sideways for. */
    static List<String> beyondTheEdge(Page page) {
        return ((List<?>) page.evaluate(BEYOND_THE_EDGE)).stream().map(String::valueOf).toList();
    }
}
