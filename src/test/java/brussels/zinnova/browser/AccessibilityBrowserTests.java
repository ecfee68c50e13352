package brussels.zinnova.browser;

import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import brussels.zinnova.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every kind of page is open to everyone, in each language unless it is a state of another: see {@link Inspection}. The looks take turns, so that all of
 * them meet all languages, and each page three of them. {@link FocusBrowserTests} sees what an inspection does not.
 */
@BrowserTest
class AccessibilityBrowserTests {

    private static final String OPEN_ALL = """
            () => document.querySelectorAll('details').forEach(details => details.open = true)""";

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aPageHasNoBarrier(PublicPage kind, Visit visit) {
        Page page = visit.expecting(kind.status()).by(new NewContextOptions());
        Inspection inspection = new Inspection(page, kind.ordinal());
        for (Language language : languages(kind)) {
            assertThat(page.navigate(kind.in(language)).status()).isEqualTo(kind.status());
            inspection.see(language.code());
        }
        inspection.expectNoBarrier();
    }

    /** What is only another state of a page that is seen in each language takes its turn. */
    private static List<Language> languages(PublicPage kind) {
        List<Language> all = List.of(Language.values());
        return kind.isKind() ? all : List.of(all.get(kind.ordinal() % all.size()));
    }

    @Test
    void theChoiceOfALanguageHasNoBarrier(Visit visit) {
        Page page = visit.by(new NewContextOptions().setLocale("de-DE"));
        Inspection inspection = new Inspection(page, 0);
        page.navigate("/");
        assertThat(page.locator(".door").count()).isEqualTo(Language.values().length);
        for (Look look : Look.values()) {
            inspection.see(look.toString());
        }
        inspection.expectNoBarrier();
    }

    @Test
    void theOpenFiltersOfAPhoneHaveNoBarrier(Visit visit) {
        Page page = visit.by(new NewContextOptions());
        Inspection inspection = new Inspection(page, Look.LIGHT_PHONE.ordinal());
        page.navigate(PublicPage.FILTERED.in(Language.NL));
        page.evaluate(OPEN_ALL);
        inspection.see("open filters");
        inspection.expectNoBarrier();
    }
}
