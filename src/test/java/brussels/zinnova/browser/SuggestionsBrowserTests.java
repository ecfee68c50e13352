package brussels.zinnova.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Suggestions while a search is typed, as the pattern of a combobox wants them: with keyboard, mouse and none of both. */
@BrowserTest
class SuggestionsBrowserTests {

    @ParameterizedTest
    @ValueSource(strings = {"/fr", "/fr/innovations", "/fr/map"})
    void theArrowsWalkTheListAndEnterFollowsWhatIsMarked(String address, Visit visit) {
        Page page = open(visit, address);
        page.locator("#q").pressSequentially("sant");
        assertThat(field(page)).hasAttribute("aria-expanded", "true");
        assertThat(options(page).first()).hasText("Santé");
        field(page).press("ArrowDown");
        assertThat(options(page).first()).hasAttribute("aria-selected", "true");
        assertThat(field(page)).isFocused();
        assertThat(field(page)).hasAttribute("aria-activedescendant", "suggestion-challenges-sante");
        field(page).press("Enter");
        assertThat(page).hasURL(Pattern.compile("/fr/challenges/sante$"));
    }

    @Test
    void enterWithoutAMarkSearchesWhatWasTyped(Visit visit) {
        Page page = open(visit, "/fr");
        page.locator("#q").pressSequentially("sant");
        assertThat(options(page).first()).isVisible();
        field(page).press("Enter");
        assertThat(page).hasURL(Pattern.compile("/fr/innovations\\?q=sant$"));
    }

    @Test
    void escapeClosesTheListAndKeepsTheWords(Visit visit) {
        Page page = open(visit, "/fr");
        page.locator("#q").pressSequentially("sant");
        assertThat(options(page).first()).isVisible();
        field(page).press("Escape");
        assertThat(options(page)).hasCount(0);
        assertThat(field(page)).hasAttribute("aria-expanded", "false");
        assertThat(field(page)).hasValue("sant");
    }

    @Test
    void aPressOnASuggestionFollowsIt(Visit visit) {
        Page page = open(visit, "/fr");
        page.locator("#q").pressSequentially("molengeek");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("MolenGeek")).first().click();
        assertThat(page).hasURL(Pattern.compile("/fr/innovations/molengeek$"));
    }

    @Test
    void goingOnWithTabClosesTheList(Visit visit) {
        Page page = open(visit, "/fr");
        page.locator("#q").pressSequentially("sant");
        assertThat(options(page).first()).isVisible();
        field(page).press("Tab");
        assertThat(options(page)).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void theOpenListHasNoBarrier(Look look, Visit visit) {
        Page page = visit.by(look.options());
        page.navigate("/nl");
        page.locator("#q").pressSequentially("mol");
        assertThat(options(page).first()).isVisible();
        field(page).press("ArrowDown");
        org.assertj.core.api.Assertions.assertThat(Axe.barriers(page, true)).isEmpty();
    }

    @Test
    void withoutScriptTheFieldIsAnOrdinarySearch(Visit visit) {
        Page page = visit.by(new NewContextOptions().setLocale("fr-BE").setJavaScriptEnabled(false));
        page.navigate("/fr");
        page.getByRole(AriaRole.SEARCHBOX).fill("santé");
        page.getByRole(AriaRole.SEARCHBOX).press("Enter");
        assertThat(page).hasURL(Pattern.compile("/fr/innovations\\?q=sant%C3%A9$"));
        assertThat(page.locator(".card").first()).isVisible();
    }

    private static Page open(Visit visit, String address) {
        Page page = visit.by(new NewContextOptions().setLocale("fr-BE").setViewportSize(1280, 900));
        page.navigate(address);
        return page;
    }

    private static Locator field(Page page) {
        return page.getByRole(AriaRole.COMBOBOX);
    }

    private static Locator options(Page page) {
        return page.getByRole(AriaRole.OPTION);
    }
}
