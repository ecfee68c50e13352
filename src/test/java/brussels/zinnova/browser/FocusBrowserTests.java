package brussels.zinnova.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import brussels.zinnova.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever goes through a page with the Tab key sees at every stop where they are (WCAG 2.4.7, 2.4.11, 2.4.13). */
@BrowserTest
class FocusBrowserTests {

    private static final int MORE_THAN_ANY_PAGE_HAS = 250;

    /** What is wrong with the stop that has the focus; empty if it is well, null after the last one. */
    private static final String STOP = """
            () => {
                const stop = document.activeElement;
                if (stop === document.body) return null;
                // The field of a search shows its focus on the pill around it.
                const ring = getComputedStyle(stop.closest('.search__row:has(.search__field:focus)') ?? stop);
                const [box] = stop.getClientRects();
                const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
                const top = document.elementFromPoint(x, y);
                const name = stop.outerHTML.slice(0, 160);
                if (ring.outlineStyle === 'none' || parseFloat(ring.outlineWidth) < 2) return `No ring: ${name}`;
                if (!top) return `Off the screen: ${name}`;
                if (!stop.contains(top) && !top.contains(stop)) return `Under ${top.className}: ${name}`;
                return '';
            }""";

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everyStopShowsOnAPhoneAndOnADesk(PublicPage kind, Visit visit) {
        Page page = visit.expecting(kind.status()).by(new NewContextOptions());
        for (int width : new int[]{360, 1280}) {
            page.setViewportSize(width, 640);
            page.navigate(kind.in(Language.FR));
            expectEveryStopToShow(page);
        }
    }

    @Test
    void noStopOfTheOpenFiltersLiesUnderTheirButton(Visit visit) {
        Page page = visit.by(new NewContextOptions().setViewportSize(360, 640));
        page.navigate(PublicPage.CATALOGUE.in(Language.FR));
        page.evaluate("() => document.querySelectorAll('details').forEach(details => details.open = true)");
        expectEveryStopToShow(page);
    }

    private static void expectEveryStopToShow(Page page) {
        List<String> stops = stops(page);
        assertThat(stops).hasSizeBetween(6, MORE_THAN_ANY_PAGE_HAS - 1);
        assertThat(stops).as("%s, %d px wide", page.url(), page.viewportSize().width).containsOnly("");
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
