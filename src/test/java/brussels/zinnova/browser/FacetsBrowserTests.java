package brussels.zinnova.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Filtering with script: the results come into the page, and nothing that the visitor was doing is lost. */
@BrowserTest
class FacetsBrowserTests {

    private static final Pattern BY_CHALLENGE = Pattern.compile("/fr/(innovations|map)\\?challenge=logement$");
    private static final Pattern BY_BOTH = Pattern
            .compile("/fr/(innovations|map)\\?challenge=logement&commune=forest$");

    @ParameterizedTest
    @ValueSource(strings = {"/fr/innovations", "/fr/map"})
    void tickingAFilterChangesTheResultsTheAddressAndTheCountsButNotThePage(String address, Visit visit) {
        Page page = open(visit, address, 1280);
        page.evaluate("() => { window.samePage = true }");
        String all = count(page).textContent();
        box(page, "^Logement").check();
        assertThat(page).hasURL(BY_CHALLENGE);
        assertThat(count(page)).not().hasText(all);
        assertThat(box(page, "^Logement")).isFocused();
        assertThat(box(page, "^Logement")).isChecked();
        assertThat(chip(page, "Logement")).isVisible();
        box(page, "^Forest").check();
        assertThat(page).hasURL(BY_BOTH);
        assertThat(chip(page, "Forest")).isVisible();
        assertEquals(true, page.evaluate("() => window.samePage"));
        assertThat(page.locator("#languages a").nth(1)).hasAttribute("href",
                Pattern.compile("/nl/(innovations|map)\\?.*challenge=logement&commune=forest$"));
    }

    @Test
    void theNumberOfResultsIsAnnouncedByTheElementThatWasThereBefore(Visit visit) {
        Page page = open(visit, "/fr/innovations", 1280);
        page.evaluate("() => { document.querySelector('#count').dataset.before = 'yes' }");
        box(page, "^Logement").check();
        assertThat(chip(page, "Logement")).isVisible();
        assertThat(count(page)).hasAttribute("data-before", "yes");
        assertThat(count(page)).hasText("12 innovations");
    }

    @Test
    void whileOthersAreOnTheirWayTheResultsThatAreShownSaySo(Visit visit) {
        Page page = open(visit, "/fr/innovations", 1280);
        List<Route> held = new ArrayList<>();
        page.route("**/fr/innovations?*", held::add);
        box(page, "^Logement").check();
        assertThat(page.locator("#found[aria-busy=true]")).hasCount(1);
        held.getFirst().resume();
        assertThat(chip(page, "Logement")).isVisible();
        assertThat(page.locator("#found[aria-busy]")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatTheScriptCannotBringIsAskedForAsAPage(boolean answered, Visit visit) {
        Page page = open(visit.expectingScriptsToFail(), "/fr/innovations", 1280);
        page.route("**/fr/innovations?*", route -> {
            if (!route.request().headers().containsKey("hx-request")) {
                route.resume();
            } else if (answered) {
                route.fulfill(new FulfillOptions().setStatus(503));
            } else {
                route.abort();
            }
        });
        box(page, "^Logement").check();
        assertThat(page).hasURL(Pattern.compile("/fr/innovations\\?q=&challenge=logement$"));
        assertThat(chip(page, "Logement")).isVisible();
        assertThat(count(page)).hasText("12 innovations");
    }

    @Test
    void whoeverLeavesBeforeTheResultsComeIsNotCalledBack(Visit visit) {
        Page page = open(visit.expectingScriptsToFail(), "/fr/innovations", 1280);
        page.route("**/fr/innovations?*", route -> {
            // Never answered: the visitor is quicker.
        });
        page.waitForRequest("**/fr/innovations?*", () -> box(page, "^Logement").check());
        page.locator(".nav__link").nth(2).click();
        assertThat(page).hasURL(Pattern.compile("/fr/understand$"));
        assertThat(page.locator("h1")).isVisible();
        page.waitForLoadState();
        assertThat(page).hasURL(Pattern.compile("/fr/understand$"));
    }

    @Test
    void whatTheVisitorOpenedStaysOpen(Visit visit) {
        Page page = open(visit, "/fr/innovations", 1280);
        page.locator("#facet-stage-options > summary").click();
        page.locator("#facet-commune-options .facet__more > summary").click();
        box(page, "^Uccle").check();
        assertThat(chip(page, "Uccle")).isVisible();
        assertThat(page.locator("#facet-stage-options")).hasAttribute("open", "");
        assertThat(box(page, "^Uccle")).isFocused();
    }

    @Test
    void whatIsTickedBeforeTheScriptsAreThereCountsOnceTheyAre(Visit visit) {
        Page page = visit.by(new NewContextOptions().setLocale("fr-BE").setViewportSize(1280, 900));
        AtomicReference<Route> held = new AtomicReference<>();
        page.route("**/js/htmx.min-*", held::set);
        page.waitForRequest("**/js/htmx.min-*", () -> page.navigate("/fr/innovations"));
        box(page, "^Logement").check();
        held.get().resume();
        assertThat(page).hasURL(BY_CHALLENGE);
        assertThat(chip(page, "Logement")).isVisible();
    }

    @Test
    void removingAChipByKeyboardLeadsToTheResults(Visit visit) {
        Page page = open(visit, "/fr/innovations?challenge=logement&commune=forest", 1280);
        new Keyboard(page).follow(chip(page, "Forest"), BY_CHALLENGE);
        assertThat(chip(page, "Forest")).hasCount(0);
        assertThat(box(page, "^Forest")).not().isChecked();
        assertThat(page.locator("#found a:focus")).isVisible();
    }

    @Test
    void theBackButtonBringsTheFormerResultsAndTicks(Visit visit) {
        Page page = open(visit, "/fr/innovations?challenge=logement", 1280);
        String before = count(page).textContent();
        box(page, "^Forest").check();
        assertThat(page).hasURL(BY_BOTH);
        assertThat(chip(page, "Forest")).isVisible();
        page.goBack();
        assertThat(page).hasURL(BY_CHALLENGE);
        assertThat(count(page)).hasText(before);
        assertThat(box(page, "^Forest")).not().isChecked();
    }

    @Test
    void onAPhoneTheButtonClosesTheSheetAndShowsTheResults(Visit visit) {
        Page page = open(visit, "/fr/innovations", 360);
        page.locator("#facets > summary").click();
        box(page, "^Logement").check();
        assertThat(page).hasURL(BY_CHALLENGE);
        assertThat(page.locator("#facets")).hasAttribute("open", "");
        page.getByRole(AriaRole.BUTTON, named("Appliquer les filtres")).click();
        assertThat(box(page, "^Logement")).not().isVisible();
        assertThat(count(page)).isInViewport();
        assertThat(count(page)).isFocused();
    }

    @Test
    void aSearchWithinTheFiltersKeepsThem(Visit visit) {
        Page page = open(visit, "/fr/innovations?challenge=logement", 1280);
        page.locator("#q").fill("forest");
        page.locator("#q").press("Enter");
        assertThat(page).hasURL(Pattern.compile("/fr/innovations\\?q=forest&challenge=logement$"));
        assertThat(count(page)).containsText("forest");
        assertThat(chip(page, "Logement")).isVisible();
    }

    private static Page open(Visit visit, String address, int width) {
        Page page = visit.by(new NewContextOptions().setLocale("fr-BE").setViewportSize(width, 900));
        page.navigate(address);
        page.waitForFunction("() => window.htmx");
        return page;
    }

    private static Locator count(Page page) {
        return page.locator("#count");
    }

    private static Locator box(Page page, String label) {
        return page.getByRole(AriaRole.CHECKBOX, named(label));
    }

    private static Locator chip(Page page, String label) {
        return page.getByRole(AriaRole.LINK, named("Retirer le filtre : " + label));
    }

    private static Page.GetByRoleOptions named(String pattern) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
    }
}
