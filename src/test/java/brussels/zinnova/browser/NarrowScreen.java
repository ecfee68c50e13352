package brussels.zinnova.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** What readers with dyslexia set: WCAG 1.4.12. A style element would break the page’s own policy. */
    private static final String SPACE_THE_TEXT = """
            () => {
                const wide = new CSSStyleSheet();
                wide.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
                    word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
                document.adoptedStyleSheets = [wide];
                return parseFloat(getComputedStyle(document.querySelector('h1')).wordSpacing) > 0;
            }""";

    private NarrowScreen() {}

    /** What somebody would have to scroll sideways for, whether they space the text or not. */
    static List<String> beyondTheEdge(Page page) {
        page.setViewportSize(WIDTH, HEIGHT);
        List<String> beyond = new ArrayList<>(look(page));
        assertThat(page.evaluate(SPACE_THE_TEXT)).isEqualTo(true);
        look(page).forEach(cut -> beyond.add("spaced " + cut));
        page.evaluate("() => { document.adoptedStyleSheets = [] }");
        return beyond;
    }

    private static List<String> look(Page page) {
        return ((List<?>) page.evaluate(BEYOND_THE_EDGE)).stream().map(String::valueOf).toList();
    }
}
