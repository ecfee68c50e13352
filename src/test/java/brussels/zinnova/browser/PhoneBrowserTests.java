package brussels.zinnova.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** On a phone the results come first: the filters wait in a sheet until they are asked for. */
@BrowserTest
class PhoneBrowserTests {

    @Test
    void hidesTheFiltersUntilTheyAreAskedFor(Visit visit) {
        Page page = visit.by(phone());
        page.navigate("/fr/innovations");
        assertThat(toggle(page)).isInViewport();
        assertThat(forest(page)).isHidden();
        assertThat(apply(page)).isHidden();
        assertThat(page.locator(".card").first()).isInViewport();
    }

    @Test
    void opensAndClosesTheFiltersWithATap(Visit visit) {
        Page page = visit.by(phone());
        page.navigate("/fr/innovations");
        toggle(page).tap();
        assertThat(forest(page)).isVisible();
        assertThat(apply(page)).isInViewport();
        toggle(page).tap();
        assertThat(forest(page)).isHidden();
    }

    @Test
    void opensAndClosesTheFiltersByKeyboard(Visit visit) {
        Page page = visit.by(phone());
        page.navigate("/fr/innovations");
        new Keyboard(page).tabTo(toggle(page));
        page.keyboard().press("Enter");
        assertThat(forest(page)).isVisible();
        page.keyboard().press("Space");
        assertThat(forest(page)).isHidden();
    }

    @Test
    void goesFromTheFiltersToTheResultsAndSaysHowManyFiltersAreOn(Visit visit) {
        Page page = visit.by(phone());
        page.navigate("/fr/innovations");
        toggle(page).tap();
        forest(page).tap();
        apply(page).tap();
        assertThat(page).hasURL(Pattern.compile("\\?(q=&)?commune=forest$"));
        assertThat(forest(page)).isHidden();
        assertThat(toggle(page)).hasText(Pattern.compile("Filtres\\s+1\\sfiltre actif"));
        assertThat(page.locator("#count[role=status]")).isInViewport();
    }

    @Test
    void needsNoSheetWhereThereIsRoom(Visit visit) {
        Page page = visit.by(new NewContextOptions().setViewportSize(1280, 800));
        page.navigate("/fr/innovations");
        assertThat(toggle(page)).isHidden();
        assertThat(forest(page)).isVisible();
        assertThat(apply(page)).isVisible();
    }

    private static NewContextOptions phone() {
        return new NewContextOptions().setViewportSize(360, 740).setHasTouch(true).setIsMobile(true)
                .setDeviceScaleFactor(2);
    }

    private static Locator toggle(Page page) {
        return page.locator(".facets > summary");
    }

    private static Locator forest(Page page) {
        return page.locator("input[name=commune][value=forest]");
    }

    private static Locator apply(Page page) {
        return page.locator("#filters [type=submit]");
    }
}
