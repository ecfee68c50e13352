package brussels.zinnova.browser;

import java.util.Arrays;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import brussels.zinnova.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What {@link Axe} can tell of access for everyone. Every kind of page is seen in each language and both themes, though
 * not in all combinations. {@link ReflowBrowserTests} and {@link FocusBrowserTests} see what axe does not.
 */
@BrowserTest
class AccessibilityBrowserTests {

    /** The looks take turns, so that all of them meet all languages, and each page three of them. */
    static Stream<Arguments> seen() {
        return Arrays.stream(PublicPage.values()).flatMap(kind -> Arrays.stream(Language.values())
                .map(language -> arguments(kind, language, Look.at(kind.ordinal() + language.ordinal()))));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("seen")
    void aPageHasNoBarrier(PublicPage kind, Language language, Look look, Visit visit) {
        Page page = visit.expecting(kind.status()).by(look.options());
        assertThat(page.navigate(kind.in(language)).status()).isEqualTo(kind.status());
        assertThat(Axe.barriers(page)).as(page.url()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Look.class)
    void theChoiceOfALanguageHasNoBarrier(Look look, Visit visit) {
        Page page = visit.by(look.options().setLocale("de-DE"));
        page.navigate("/");
        assertThat(page.url()).endsWith("/");
        assertThat(page.locator(".door").count()).isEqualTo(Language.values().length);
        assertThat(Axe.barriers(page)).as(page.url()).isEmpty();
    }

    @Test
    void theOpenFiltersOfAPhoneHaveNoBarrier(Visit visit) {
        Page page = visit.by(Look.LIGHT_PHONE.options());
        page.navigate(PublicPage.FILTERED.in(Language.NL));
        page.locator(".facets > summary").click();
        page.evaluate("() => document.querySelectorAll('.facets details').forEach(facet => facet.open = true)");
        assertThat(Axe.barriers(page)).as(page.url()).isEmpty();
    }
}
