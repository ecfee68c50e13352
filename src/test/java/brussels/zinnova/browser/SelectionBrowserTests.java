package brussels.zinnova.browser;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A visitor collects entries in her own browser, without an account, and sends the list to somebody else. */
@BrowserTest
class SelectionBrowserTests {

    @Test
    void entriesAreCollectedAndSharedAsAnAddress(Visit visit) {
        Page page = visit.by(new NewContextOptions().setLocale("fr-BE"));
        page.navigate("/fr/innovations/zinneke");
        assertThat(page.locator(".selecting a")).isHidden();
        button(page).click();
        assertThat(button(page)).hasAttribute("aria-pressed", "true");
        assertThat(page.locator(".selecting a")).hasText("Voir ma sélection (1)");
        page.navigate("/fr/innovations/calico-forest");
        button(page).click();
        page.reload();
        assertThat(button(page)).hasAttribute("aria-pressed", "true");
        page.locator(".selecting a").click();
        assertThat(page).hasURL(Pattern.compile("/fr/innovations\\?entry=zinneke&entry=calico-forest$"));
        Page other = visit.by(new NewContextOptions().setLocale("nl-BE"));
        other.navigate(page.url().replace("/fr/", "/nl/"));
        assertThat(other.locator(".card")).hasCount(2);
    }

    @Test
    void entriesAreCollectedFromTheCatalogueAlsoAfterItWasNarrowed(Visit visit) {
        Page page = visit.by(new NewContextOptions().setLocale("nl-BE"));
        page.navigate("/nl/innovations");
        Locator kept = page.locator(".collect[aria-pressed=true]");
        card(page, "In mijn selectie bewaren: CALICO").click();
        assertThat(page.locator(".selecting a")).hasText("Mijn selectie bekijken (1)");
        page.locator("input[value=emploi]").check();
        assertThat(page.locator(".card")).hasCount(16);
        assertThat(page.locator(".collect")).hasCount(16);
        assertThat(kept).hasCount(0);
        card(page, "In mijn selectie bewaren: MolenGeek").click();
        assertThat(kept).hasCount(1);
        assertThat(page.locator(".selecting a")).hasText("Mijn selectie bekijken (2)");
    }

    @Test
    void whatIsTakenOutOfTheListOfThemByItsCardLeavesTheList(Visit visit) {
        Page page = visit.by(new NewContextOptions());
        keep(page, "zinneke", "calico-forest");
        page.navigate("/en/innovations?entry=zinneke&entry=calico-forest&place=communes");
        card(page, "Keep in my selection: CALICO").click();
        assertThat(page.locator(".card")).hasCount(1);
        assertThat(page.locator(".selecting a")).hasText("See my selection (1)");
        page.goBack();
        assertThat(page.locator(".collect[aria-pressed=true]")).hasCount(1);
    }

    @Test
    void whoeverTakesOutSeveralInARowFindsTheNextWhereTheLastWas(Visit visit) {
        Page page = visit.by(new NewContextOptions());
        page.navigate("/en/innovations");
        page.evaluate("localStorage.setItem('selection', '[\"becode\",\"calico-forest\",\"zinneke\",\"zinneke\",1]')");
        page.navigate("/en/innovations?entry=zinneke&entry=calico-forest&entry=becode&sort=name");
        assertThat(page.locator(".selecting a")).hasText("See my selection (3)");
        page.waitForCondition(() -> (boolean) page.evaluate("() => 'htmx' in window"));
        page.locator(".collect").nth(1).press("Enter");
        assertThat(page.locator(".card")).hasCount(2);
        assertThat(page.locator(".collect").nth(1)).isFocused();
        page.locator(".collect").nth(1).press("Enter");
        assertThat(page.locator(".card")).hasCount(1);
        assertThat(page.locator(".collect").first()).isFocused();
    }

    @Test
    void theListOfThemFollowsWhoeverIsFasterThanItsAnswers(Visit visit) {
        Page page = visit.by(new NewContextOptions());
        keep(page, "becode", "calico-forest", "sunsud", "zinneke");
        page.navigate("/en/innovations?entry=zinneke&entry=calico-forest&entry=becode&entry=sunsud&sort=name");
        page.waitForCondition(() -> (boolean) page.evaluate("() => 'htmx' in window"));
        page.evaluate("document.querySelectorAll('.collect').forEach((button, at) => at < 3 && button.click())");
        assertThat(page.locator(".card")).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("\\?entry=zinneke&sort=name$"));
        assertThat(page.locator(".selecting a")).hasText("See my selection (1)");
    }

    @Test
    void whatIsTakenOutIsGoneAndAnEmptySelectionHasNoLink(Visit visit) {
        Page page = visit.by(new NewContextOptions());
        page.navigate("/nl/innovations/zinneke");
        button(page).click();
        button(page).click();
        assertThat(button(page)).hasAttribute("aria-pressed", "false");
        assertThat(page.locator(".selecting a")).isHidden();
    }

    @Test
    void twoWindowsShowTheSameSelection(Visit visit) {
        Page one = visit.by(new NewContextOptions());
        BrowserContext browser = one.context();
        Page other = browser.newPage();
        one.navigate("/en/innovations/zinneke");
        other.navigate("/en/innovations/calico-forest");
        button(other).click();
        assertThat(one.locator(".selecting a")).hasText("See my selection (1)");
    }

    @Test
    void whereTheBrowserKeepsNothingThereIsNothingToPress(Visit visit) {
        Page page = visit.by(new NewContextOptions());
        page.addInitScript("Storage.prototype.setItem = () => { throw new DOMException('full') }");
        page.navigate("/en/innovations/zinneke");
        assertThat(page.locator(".share")).isVisible();
        assertThat(button(page)).hasCount(0);
    }

    @Test
    void whatHasLeftTheCatalogueLeavesTheSelectionOnceAllOfItIsOpened(Visit visit) {
        Page page = visit.by(new NewContextOptions());
        keep(page, "zinneke", "gone-for-good");
        page.navigate("/en/innovations?entry=zinneke");
        assertThat(page.locator(".selecting a")).hasText("See my selection (2)");
        page.locator(".selecting a").click();
        assertThat(page.locator(".notice")).containsText("gone-for-good");
        assertThat(page.locator(".selecting a")).hasText("See my selection (1)");
        page.locator(".chip--clear").click();
        assertThat(page).hasURL(Pattern.compile("/en/innovations$"));
        assertThat(page.locator(".selecting a")).isHidden();
    }

    @Test
    void aSelectionOfWhichNothingIsLeftIsEmptyAndNotTheWholeCatalogue(Visit visit) {
        Page page = visit.by(new NewContextOptions());
        keep(page, "gone-for-good");
        page.navigate("/en/innovations?entry=gone-for-good");
        assertThat(page.locator(".card")).hasCount(0);
        assertThat(page.locator(".selecting a")).isHidden();
    }

    @Test
    void whatIsTakenOutOfTheListOfThemIsTakenOut(Visit visit) {
        Page page = visit.by(new NewContextOptions());
        keep(page, "zinneke", "calico-forest");
        page.reload();
        page.locator(".selecting a").click();
        assertThat(page.locator("h1")).hasText("A selection");
        page.locator(".chip").first().click();
        assertThat(page.locator(".card")).hasCount(1);
        assertThat(page.locator(".selecting a")).hasText("See my selection (1)");
    }

    @Test
    void whatTakesAFilterAwayEmptiesNoSelectionAndWhatTakesAllAwayDoes(Visit visit) {
        Page page = visit.by(new NewContextOptions());
        keep(page, "zinneke", "calico-forest");
        page.navigate("/en/innovations?entry=zinneke&entry=calico-forest&challenge=logement");
        page.locator(".chip--clear").click();
        assertThat(page).hasURL(Pattern.compile("/en/innovations$"));
        assertThat(page.locator(".selecting a")).hasText("See my selection (2)");
        page.locator(".selecting a").click();
        assertThat(page.locator("h1")).hasText("A selection");
        page.locator(".chip--clear").click();
        assertThat(page).hasURL(Pattern.compile("/en/innovations$"));
        assertThat(page.locator(".selecting a")).isHidden();
    }

    @Test
    void whoeverComesBackToTheCatalogueAndTakesAFilterAwayKeepsWhatTheyCollected(Visit visit) {
        Page page = visit.by(new NewContextOptions());
        page.navigate("/en/innovations?challenge=logement");
        page.evaluate("localStorage.setItem('selection', '[\"zinneke\"]')");
        page.evaluate("dispatchEvent(new Event('pageshow'))");
        assertThat(page.locator(".selecting a")).hasText("See my selection (1)");
        page.locator(".chip").first().click();
        assertThat(page).hasURL(Pattern.compile("/en/innovations$"));
        assertThat(page.locator(".selecting a")).hasText("See my selection (1)");
    }

    @Test
    void whereThereIsNoRoomLeftNothingIsPushedOut(Visit visit) {
        Page page = visit.by(new NewContextOptions());
        page.navigate("/en/innovations");
        page.evaluate(
                "localStorage.setItem('selection', JSON.stringify(Array.from({length: 40}, (_, at) => 'a' + at)))");
        page.navigate("/en/innovations/zinneke");
        assertThat(button(page)).isDisabled();
        assertThat(page.locator(".selecting")).containsText("Your selection is full");
        assertThat(page.locator(".selecting a")).hasText("See my selection (40)");
    }

    /** As if these had been collected before. */
    private static void keep(Page page, String... slugs) {
        page.navigate("/en/innovations");
        page.evaluate("slugs => localStorage.setItem('selection', JSON.stringify(slugs))", List.of(slugs));
    }

    private static Locator card(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page) {
        return page.locator(".selecting button");
    }
}
