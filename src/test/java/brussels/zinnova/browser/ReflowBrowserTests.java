package brussels.zinnova.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import brussels.zinnova.shared.Language;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** At 320 pixels, which is also 1280 enlarged four times, nothing is cut off and nobody scrolls sideways. */
@BrowserTest
class ReflowBrowserTests {

    /** What readers with dyslexia set: WCAG 1.4.12. A style element would break the page’s own policy. */
    private static final String SPACE_THE_TEXT = """
            () => {
                const wide = new CSSStyleSheet();
                wide.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
                    word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
                document.adoptedStyleSheets = [wide];
            }""";

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aNarrowScreenShowsAllOfAPageInEachLanguage(PublicPage kind, Visit visit) {
        Page page = visit.expecting(kind.status()).by(NarrowScreen.options());
        for (Language language : Language.values()) {
            page.navigate(kind.in(language));
            assertThat(NarrowScreen.beyondTheEdge(page)).as(page.url()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aNarrowScreenShowsAllOfAPageWhoseTextIsSpaced(PublicPage kind, Visit visit) {
        Page page = visit.expecting(kind.status()).by(NarrowScreen.options());
        page.navigate(kind.in(Language.NL));
        page.evaluate(SPACE_THE_TEXT);
        assertThat(page.locator("h1")).hasCSS("word-spacing", Pattern.compile("[1-9.]+px"));
        assertThat(NarrowScreen.beyondTheEdge(page)).as(page.url()).isEmpty();
    }

    @Test
    void aNarrowScreenShowsAllOfTheOpenFilters(Visit visit) {
        Page page = visit.by(NarrowScreen.options());
        page.navigate(PublicPage.FILTERED.in(Language.NL));
        page.evaluate("() => document.querySelectorAll('details').forEach(details => details.open = true)");
        assertThat(NarrowScreen.beyondTheEdge(page)).as(page.url()).isEmpty();
    }

    @Test
    void aNarrowScreenShowsAllOfTheChoiceOfALanguage(Visit visit) {
        Page page = visit.by(NarrowScreen.options().setLocale("de-DE"));
        page.navigate("/");
        assertThat(page.locator(".door").count()).isEqualTo(Language.values().length);
        assertThat(NarrowScreen.beyondTheEdge(page)).as(page.url()).isEmpty();
    }
}
