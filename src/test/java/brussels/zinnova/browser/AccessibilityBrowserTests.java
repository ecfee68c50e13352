package brussels.zinnova.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import brussels.zinnova.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every kind of page is open to everyone, in each language: see {@link Inspection}. The looks take turns, so that all of
 * them meet all languages, and each page three of them. {@link FocusBrowserTests} sees what an inspection does not.
 */
@BrowserTest
class AccessibilityBrowserTests {

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aPageHasNoBarrier(PublicPage kind, Visit visit) {
        Page page = visit.expecting(kind.status()).by(new NewContextOptions());
        for (Language language : Language.values()) {
            Inspection inspection = new Inspection(page, language, kind.ordinal());
            assertThat(page.navigate(kind.in(language)).status()).isEqualTo(kind.status());
            inspection.see(language.code());
            inspection.expectNoBarrier();
        }
    }

    @Test
    void theChoiceOfALanguageHasNoBarrier(Visit visit) {
        Page page = visit.by(new NewContextOptions().setLocale("de-DE"));
        Inspection inspection = new Inspection(page, Look.LIGHT_PHONE);
        page.navigate("/");
        assertThat(page.locator(".door").count()).isEqualTo(Language.values().length);
        for (Look look : Look.values()) {
            inspection.see(look.toString());
        }
        inspection.expectNoBarrier();
    }

    @ParameterizedTest
    @EnumSource
    void theOpenSuggestionsHaveNoBarrier(Language language, Visit visit) {
        Page page = visit.by(new NewContextOptions());
        Inspection inspection = new Inspection(page, language);
        page.navigate(PublicPage.HOME.in(language));
        page.locator("#q").pressSequentially("mol");
        page.locator("[role=option]").first().waitFor();
        inspection.see("suggestions");
        inspection.expectNoBarrier();
    }

    /** The page of an error is the same for all of them but for its words. */
    @ParameterizedTest
    @EnumSource
    void whatIsRefusedHasNoBarrier(Language language, Visit visit) {
        Page page = visit.expecting(400).by(new NewContextOptions());
        Inspection inspection = new Inspection(page, language);
        assertThat(page.navigate("/" + language.code() + "/innovations?q=%ff").status()).isEqualTo(400);
        inspection.see("request that cannot be read");
        inspection.expectNoBarrier();
    }

    @ParameterizedTest
    @EnumSource
    void theOpenFiltersOfAPhoneHaveNoBarrier(Language language, Visit visit) {
        Page page = visit.by(new NewContextOptions());
        Inspection inspection = new Inspection(page, Look.LIGHT_PHONE);
        page.navigate(PublicPage.FILTERED.in(language));
        Inspection.open(page);
        inspection.see("open filters");
        inspection.expectNoBarrier();
    }
}
