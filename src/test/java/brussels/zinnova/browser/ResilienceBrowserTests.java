package brussels.zinnova.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import brussels.zinnova.shared.Language;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever part of a page does not get through, what a visitor came for can be done. */
@WritingBrowserTest
class ResilienceBrowserTests {

    private static final Path SCRIPTS = Path.of("src/main/resources/static/js");

    static Stream<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return Stream.concat(files.map(file -> file.getFileName().toString().replace(".js", "")).toList().stream(),
                    Stream.of("htmx.min")).sorted();
        }
    }

    /** One that breaks off in the middle is worse than one that never comes. */
    @ParameterizedTest
    @MethodSource("scripts")
    void whicheverScriptIsBrokenAnInnovationIsFoundAndAnotherProposed(String script, Visit visit) {
        Page page = visit.expecting(422).expectingScriptsToFail().by(new NewContextOptions());
        page.route("**/js/" + script + "*.js", route -> route.fulfill(new Route.FulfillOptions()
                .setContentType("text/javascript").setBody("throw undefined;")));
        page.navigate("/fr/innovations?challenge=logement");
        page.locator(".card__title a").first().click();
        assertThat(page.locator(".entry__title")).isVisible();
        ProposalForm form = new ProposalForm(page, Language.FR).open();
        form.field("name").fill("Une cuisine de rue");
        assertThat(form.send()).isEqualTo(422);
        assertThat(form.field("name")).hasValue("Une cuisine de rue");
        visit.forgetWhatScriptsThrew();
    }

    @Test
    void withoutStylesThePageReadsInItsOrderAndTheFormIsSent(Visit visit) {
        Page page = visit.expecting(422).by(new NewContextOptions());
        page.route("**/*.css", Route::abort);
        page.navigate("/nl/innovations?q=fiets");
        assertThat((boolean) page.evaluate("""
                () => [...document.querySelectorAll('.skip-link, header, h1, main article, footer')]
                    .map(element => element.getBoundingClientRect().top)
                    .every((top, at, tops) => at === 0 || top >= tops[at - 1] - 1)""")).isTrue();
        ProposalForm form = new ProposalForm(page, Language.NL).open();
        assertThat(form.send()).isEqualTo(422);
        assertThat(form.summary()).isVisible();
    }
}
