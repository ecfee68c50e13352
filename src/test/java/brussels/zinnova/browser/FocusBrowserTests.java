package brussels.zinnova.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import brussels.zinnova.shared.Language;

/** Whoever goes through a page with the Tab key sees at every stop where they are (WCAG 2.4.7, 2.4.11, 2.4.13). */
@BrowserTest
class FocusBrowserTests {

    /** All but what is only another state of a page. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"LAST_PAGE", "FILTERED", "SEARCHED", "CORRECTED",
            "RECOGNISED_ENTRY", "ENDED_ENTRY", "PRESSURE", "TILES", "DATA_API", "EMBEDDED_LIST", "EMBEDDED_ENTRY"})
    void everyStopShowsOnAPhone(PublicPage kind, Visit visit) {
        expectAllToShow(kind, 360, visit);
    }

    /** Those that are laid out otherwise there. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"HOME", "CATALOGUE", "MAP", "ENTRY", "CHART", "SUBMIT"})
    void everyStopShowsOnADesk(PublicPage kind, Visit visit) {
        expectAllToShow(kind, 1280, visit);
    }

    private static void expectAllToShow(PublicPage kind, int width, Visit visit) {
        Page page = visit.expecting(kind.status()).by(new NewContextOptions().setViewportSize(width, 640));
        page.navigate(kind.in(Language.values()[kind.ordinal() % Language.values().length]));
        TabStops.expectAllToShow(page);
    }

    @Test
    void noStopOfTheOpenFiltersLiesUnderTheirButton(Visit visit) {
        Page page = visit.by(new NewContextOptions().setViewportSize(360, 640));
        page.navigate(PublicPage.CATALOGUE.in(Language.FR));
        page.evaluate("() => document.querySelectorAll('details').forEach(details => details.open = true)");
        TabStops.expectAllToShow(page);
    }
}
