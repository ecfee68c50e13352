package brussels.zinnova.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the Tab key stops on a page, and whether the focus is seen there. */
final class TabStops {

    private static final int MORE_THAN_ANY_PAGE_HAS = 250;

    /** What is wrong with the stop that has the focus; empty if it is well, null after the last one. */
    private static final String STOP = """
            () => {
                const stop = document.activeElement;
                if (stop === document.body) return null;
                // The field of a search shows its focus on the pill around it.
                const ring = getComputedStyle(stop.closest('.search__row:has(.search__field:focus)') ?? stop);
                const [box] = stop.getClientRects();
                // Of a tall field the browser shows at least the line that is typed into.
                const tall = stop.matches('textarea');
                const [from, to] = tall ? [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)] : [box.top, box.bottom];
                const [x, y] = [box.x + box.width / 2, (from + to) / 2];
                const top = document.elementFromPoint(x, y);
                const name = stop.outerHTML.slice(0, 160);
                if (ring.outlineStyle === 'none' || parseFloat(ring.outlineWidth) < 2) return `No ring: ${name}`;
                if (!top || tall && to - from < 24) return `Off the screen: ${name}`;
                // A commune’s neighbours may lie over the middle of the rectangle around it.
                const drawing = stop.ownerSVGElement ?? stop;
                if (!drawing.contains(top) && !top.contains(stop)) return `Under ${top.className}: ${name}`;
                return '';
            }""";

    private TabStops() {}

    static void expectAllToShow(Page page) {
        List<String> stops = stops(page);
        assertThat(stops).hasSizeBetween(6, MORE_THAN_ANY_PAGE_HAS - 1);
        assertThat(stops).as("%s, %d px wide", page.url(), page.viewportSize().width).containsOnly("");
    }

    /** On a phone and at a desk, with everything open that can be. */
    static void expectAllToShowAtAnyWidth(Page page) {
        for (int width : new int[]{360, 1280}) {
            page.setViewportSize(width, 640);
            Inspection.open(page);
            page.evaluate("() => document.activeElement.blur()");
            expectAllToShow(page);
        }
    }

    private static List<String> stops(Page page) {
        List<String> stops = new ArrayList<>();
        for (String stop = next(page); stop != null && stops.size() < MORE_THAN_ANY_PAGE_HAS; stop = next(page)) {
            stops.add(stop);
        }
        return stops;
    }

    private static @Nullable String next(Page page) {
        page.keyboard().press("Tab");
        return (String) page.evaluate(STOP);
    }
}
