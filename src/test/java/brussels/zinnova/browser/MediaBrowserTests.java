package brussels.zinnova.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;

import brussels.zinnova.shared.Language;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The portal on paper, without motion, and in the colours that a visitor’s system forces on it. */
@BrowserTest
class MediaBrowserTests {

    private static final String MOVING = """
            () => [...document.querySelectorAll('*')].filter(element => {
                const style = getComputedStyle(element);
                return [style.transitionDuration, style.animationDuration]
                    .some(durations => durations.split(',').some(duration => parseFloat(duration) > 0));
            }).length""";

    @Test
    void movesOnlyWhereMotionIsWelcome(Visit visit) {
        Page page = visit.by(new NewContextOptions());
        page.navigate("/fr");
        page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        assertThat((int) page.evaluate(MOVING)).isPositive();
        page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        assertThat((int) page.evaluate(MOVING)).isZero();
    }

    @Test
    void movesNothingOnAnyPageWhereMotionIsUnwelcome(Visit visit) {
        Page page = visit.expecting(PublicPage.NOT_FOUND.status())
                .by(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (PublicPage kind : PublicPage.values()) {
            page.navigate(kind.in(Language.FR));
            assertThat((int) page.evaluate(MOVING)).as(kind.toString()).isZero();
        }
    }

    @Test
    void printsAnEntryWithoutTheWaysToOtherPages(Visit visit) {
        Page page = visit.by(new NewContextOptions());
        page.navigate(PublicPage.ENTRY.in(Language.FR));
        for (String way : new String[]{"header .nav", ".languages", ".breadcrumb", ".entry__related"}) {
            assertThat(page.locator(way)).isVisible();
        }
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        for (String way : new String[]{".skip-link", "header .nav", ".languages", ".breadcrumb", ".entry__related",
                "footer .wordmark"}) {
            assertThat(page.locator(way)).isHidden();
        }
        for (String kept : new String[]{".header .wordmark", "h1", ".entry__tagline", ".facts", "#sources"}) {
            assertThat(page.locator(kept)).isVisible();
        }
        assertThat(page.locator(".criterion__text")).hasCount(4);
    }

    @Test
    void printsOnWhiteWhateverTheTheme(Visit visit) {
        Page page = visit.by(new NewContextOptions().setColorScheme(ColorScheme.DARK));
        page.navigate(PublicPage.ENTRY.in(Language.FR));
        assertThat(page.locator("body")).not().hasCSS("background-color", "oklch(1 0 0)");
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("body")).hasCSS("background-color", "oklch(1 0 0)");
    }

    @Test
    void leavesTheTickOfABoxToTheSystemWhereColoursAreForced(Visit visit) {
        Page page = visit.by(new NewContextOptions().setViewportSize(1280, 800));
        page.navigate(PublicPage.FILTERED.in(Language.FR));
        var ticked = page.locator("input[value=forest]");
        assertThat(ticked).hasCSS("appearance", "none");
        page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        assertThat(ticked).hasCSS("appearance", "auto");
        assertThat(ticked).isChecked();
    }

    @Test
    void marksThePageOfTheListAndTheEdgeOfAButtonWhereColoursAreForced(Visit visit) {
        Page page = visit.by(new NewContextOptions().setViewportSize(1280, 800).setForcedColors(ForcedColors.ACTIVE));
        page.navigate(PublicPage.LAST_PAGE.in(Language.FR));
        assertThat(page.locator(".pager [aria-current]")).hasCSS("border-top-style", "solid");
        assertThat(page.locator(".pager a:not([aria-current])").first()).hasCSS("border-top-style", "none");
        assertThat(page.locator("#filters .button")).not().hasCSS("border-top-color", "rgba(0, 0, 0, 0)");
    }
}
