package brussels.zinnova.browser;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import brussels.zinnova.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What axe can tell of access for everyone: the success criteria of WCAG 2.0 to 2.2, levels A and AA, and its best
 * practices. Every kind of page is seen in each language and both themes, though not in all combinations. {@link ReflowBrowserTests} and {@link FocusBrowserTests} see what axe does not.
 */
@BrowserTest
class AccessibilityBrowserTests {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    /** The contrast of 7:1 that the design promises of every text, one level above what is asked of a public site. */
    private static final String STRONG_CONTRAST = "color-contrast-enhanced";

    /** How a visitor looks at the portal. */
    enum Look {

        LIGHT_PHONE("on a light phone", 360, ColorScheme.LIGHT),
        DARK_PHONE("on a dark phone", 360, ColorScheme.DARK),
        LIGHT_DESK("on a light desk", 1280, ColorScheme.LIGHT),
        DARK_DESK("on a dark desk", 1280, ColorScheme.DARK);

        private final String words;
        private final int width;
        private final ColorScheme scheme;

        Look(String words, int width, ColorScheme scheme) {
            this.words = words;
            this.width = width;
            this.scheme = scheme;
        }

        static Look at(int turn) {
            return values()[turn % values().length];
        }

        NewContextOptions options() {
            return new NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme);
        }

        @Override
        public String toString() {
            return words;
        }
    }

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
        assertThat(barriers(page)).as(page.url()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Look.class)
    void theChoiceOfALanguageHasNoBarrier(Look look, Visit visit) {
        Page page = visit.by(look.options().setLocale("de-DE"));
        page.navigate("/");
        assertThat(page.url()).endsWith("/");
        assertThat(page.locator(".door").count()).isEqualTo(Language.values().length);
        assertThat(barriers(page)).as(page.url()).isEmpty();
    }

    @Test
    void theOpenFiltersOfAPhoneHaveNoBarrier(Visit visit) {
        Page page = visit.by(Look.LIGHT_PHONE.options());
        page.navigate(PublicPage.FILTERED.in(Language.NL));
        page.locator(".facets > summary").click();
        page.evaluate("() => document.querySelectorAll('.facets details').forEach(facet => facet.open = true)");
        assertThat(barriers(page)).as(page.url()).isEmpty();
    }

    /** One line for each element that a rule rejects: the rule, the element, what to do. */
    private static List<String> barriers(Page page) {
        // The other mode opens a second page to put the results of frames together; there are no frames.
        return new AxeBuilder(page).setLegacyMode(true).options(rules()).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> barrier(rule, node))).toList();
    }

    private static AxeRunOptions rules() {
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        AxeRunOnlyOptions tagged = new AxeRunOnlyOptions();
        tagged.setType("tag");
        tagged.setValues(TAGS);
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(tagged);
        options.setResultTypes(List.of("violations"));
        options.setRules(Map.of(STRONG_CONTRAST, on));
        return options;
    }

    private static String barrier(Rule rule, CheckedNode node) {
        return rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary();
    }
}
