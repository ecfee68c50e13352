package brussels.zinnova.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import brussels.zinnova.shared.Language;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The way through the portal that it is made for: a citizen starts from a challenge, narrows it to a commune, reads an
 * entry, and reads it again in the other language of the city. With a mouse, by keyboard alone, and without script.
 */
@BrowserTest
class CitizenBrowserTests {

    private static final Pattern HOME = Pattern.compile("/fr$");
    private static final Pattern CHALLENGE = Pattern.compile("/fr/challenges/logement$");
    private static final Pattern BY_CHALLENGE = Pattern.compile("/fr/innovations\\?challenge=logement$");
    private static final Pattern BY_BOTH = Pattern
            .compile("/fr/innovations\\?(q=&)?challenge=logement&commune=forest$");
    private static final Pattern ENTRY = Pattern.compile("/fr/innovations/calico-forest$");
    private static final Pattern ENTRY_IN_DUTCH = Pattern.compile("/nl/innovations/calico-forest$");

    @Test
    void findsAnEntryByChallengeThenCommuneAndReadsItInDutch(Visit visit) {
        findAnEntryAndReadItInDutch(visit.by(frenchSpeaking()));
    }

    @Test
    void findsAndReadsItAllTheSameWithoutScript(Visit visit) {
        findAnEntryAndReadItInDutch(visit.by(frenchSpeaking().setJavaScriptEnabled(false)));
    }

    @Test
    void findsAndReadsItByKeyboardAlone(Visit visit) {
        Page page = visit.by(frenchSpeaking());
        Keyboard keyboard = new Keyboard(page);
        page.navigate("/");
        keyboard.follow(tile(page), CHALLENGE);
        keyboard.follow(toTheCatalogue(page), BY_CHALLENGE);
        keyboard.tick(forest(page));
        keyboard.follow(apply(page), BY_BOTH);
        keyboard.follow(calico(page), ENTRY);
        keyboard.follow(dutch(page), ENTRY_IN_DUTCH);
        expectTheEntryInDutch(page);
    }

    @Test
    void startsATourByKeyboardWithALinkThatSkipsToTheContent(Visit visit) {
        Page page = visit.by(frenchSpeaking());
        page.navigate("/fr");
        Locator skip = page.getByRole(AriaRole.LINK, named("Aller au contenu"));
        page.keyboard().press("Tab");
        assertThat(skip).isFocused();
        assertThat(skip).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.COMBOBOX)).isFocused();
    }

    @Test
    void removesOneFilterAndKeepsTheOther(Visit visit) {
        Page page = visit.by(frenchSpeaking());
        page.navigate("/fr/innovations?challenge=logement");
        String byChallenge = count(page).textContent();
        narrowToForest(page);
        assertThat(count(page)).not().hasText(byChallenge);
        chip(page, "Forest").click();
        assertThat(page).hasURL(BY_CHALLENGE);
        assertThat(chip(page, "Forest")).hasCount(0);
        assertThat(forest(page)).not().isChecked();
        assertThat(chip(page, "Logement")).isVisible();
        assertThat(page.getByRole(AriaRole.CHECKBOX, named("^Logement"))).isChecked();
        assertThat(count(page)).hasText(byChallenge);
    }

    @Test
    void comesBackToTheFormerResultsWithTheBackButton(Visit visit) {
        Page page = visit.by(frenchSpeaking());
        page.navigate("/fr/innovations?challenge=logement");
        String byChallenge = count(page).textContent();
        narrowToForest(page);
        page.goBack();
        assertThat(page).hasURL(BY_CHALLENGE);
        assertThat(count(page)).hasText(byChallenge);
        assertThat(chip(page, "Forest")).hasCount(0);
        assertThat(forest(page)).not().isChecked();
        page.goForward();
        assertThat(page).hasURL(BY_BOTH);
        assertThat(chip(page, "Forest")).isVisible();
        assertThat(forest(page)).isChecked();
    }

    private static NewContextOptions frenchSpeaking() {
        return new NewContextOptions().setLocale("fr-BE").setViewportSize(1280, 800);
    }

    private static void findAnEntryAndReadItInDutch(Page page) {
        page.navigate("/");
        assertThat(page).hasURL(HOME);
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        tile(page).click();
        assertThat(page).hasURL(CHALLENGE);
        toTheCatalogue(page).click();
        assertThat(page).hasURL(BY_CHALLENGE);
        narrowToForest(page);
        calico(page).click();
        assertThat(page).hasURL(ENTRY);
        assertThat(page.locator(".entry__tagline")).hasText(calico().text("tagline", Language.FR));
        dutch(page).click();
        assertThat(page).hasURL(ENTRY_IN_DUTCH);
        expectTheEntryInDutch(page);
    }

    private static void narrowToForest(Page page) {
        forest(page).check();
        apply(page).click();
        assertThat(page).hasURL(BY_BOTH);
    }

    private static void expectTheEntryInDutch(Page page) {
        assertThat(page.locator("html")).hasAttribute("lang", "nl");
        assertThat(page.getByRole(AriaRole.HEADING, named("CALICO"))).isVisible();
        assertThat(page.locator(".entry__tagline")).hasText(calico().text("tagline", Language.NL));
        assertThat(criterion(page, "Een nieuw antwoord")).containsText(calico().text("answer", Language.NL));
        assertThat(criterion(page, "De participatie van de betrokken personen"))
                .containsText(calico().text("participation", Language.NL));
        assertThat(page.locator(".entry__tagline[lang], .entry__text [lang]")).hasCount(0);
        assertThat(dutch(page)).hasAttribute("aria-current", "true");
    }

    private static StarterEntry calico() {
        return StarterEntry.of("calico-forest");
    }

    private static Locator tile(Page page) {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, inMain("^Logement"));
    }

    private static Locator toTheCatalogue(Page page) {
        return page.getByRole(AriaRole.LINK, named("dans le catalogue$"));
    }

    private static Locator forest(Page page) {
        return page.getByRole(AriaRole.CHECKBOX, named("^Forest"));
    }

    private static Locator apply(Page page) {
        return page.getByRole(AriaRole.BUTTON, named("Appliquer les filtres"));
    }

    private static Locator calico(Page page) {
        return page.getByRole(AriaRole.LINK, named("^CALICO$"));
    }

    private static Locator dutch(Page page) {
        return page.getByRole(AriaRole.LINK, named("Nederlands$"));
    }

    private static Locator count(Page page) {
        return page.locator("#count[role=status]");
    }

    private static Locator chip(Page page, String label) {
        return page.getByRole(AriaRole.LINK, named("Retirer le filtre : " + label));
    }

    private static Locator criterion(Page page, String title) {
        return page.getByRole(AriaRole.REGION).filter(new FilterOptions()
                .setHas(page.getByRole(AriaRole.HEADING, named("^" + title + "$"))));
    }

    private static Page.GetByRoleOptions named(String pattern) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
    }

    private static Locator.GetByRoleOptions inMain(String pattern) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile(pattern));
    }
}
