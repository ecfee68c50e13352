package brussels.zinnova.browser;

import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import brussels.zinnova.shared.Language;

/** Whoever goes through a page with the Tab key sees at every stop where they are (WCAG 2.4.7, 2.4.11, 2.4.13). */
@BrowserTest
class FocusBrowserTests {

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void everyStopShowsOnAPhone(PublicPage kind, Visit visit) {
        expectAllToShow(kind, 360, visit);
    }

    static Stream<PublicPage> kinds() {
        return Stream.of(PublicPage.values()).filter(PublicPage::isKind);
    }

    /** Those that are laid out otherwise there. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"HOME", "CATALOGUE", "MAP", "ENTRY", "CHART", "SUBMIT"})
    void everyStopShowsOnADesk(PublicPage kind, Visit visit) {
        expectAllToShow(kind, 1280, visit);
    }

    private static void expectAllToShow(PublicPage kind, int width, Visit visit) {
        Page page = visit.expecting(kind.status()).by(new NewContextOptions().setViewportSize(width, 640));
        page.navigate(kind.in(Language.FR));
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
