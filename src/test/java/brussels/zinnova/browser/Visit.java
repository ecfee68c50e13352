package brussels.zinnova.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;

import brussels.zinnova.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One visitor’s stay on the portal, with a fresh browser profile. Whatever the test looks at, it fails in the end if a
 * page broke the content security policy, threw, wrote an error to the console, asked another host for something, left a
 * cookie, or if a file or page was answered with an error, unless the test announced the cookie or the error of a page.
 */
final class Visit {

    /** Chromium says this of every 4xx and 5xx; the answers themselves are watched. */
    private static final String FAILED_ANSWER = "Failed to load resource";

    private static final String TELL_VIOLATIONS = """
            addEventListener('securitypolicyviolation', violation => console.error(
                `Content security policy: ${violation.effectiveDirective} refused ${violation.blockedURI}`))""";

    private final Browser browser;
    private final String portal;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final Set<String> troubles = new LinkedHashSet<>();
    private final Set<Integer> announced = new HashSet<>();
    private final Set<String> cookies = new HashSet<>();
    private boolean scriptsFail;

    Visit(Browser browser, String portal) {
        this.browser = browser;
        this.portal = portal;
    }

    /** An empty page in the browser of that visitor; addresses opened in it are relative to the portal. */
    Page by(NewContextOptions visitor) {
        BrowserContext context = browser.newContext(visitor.setBaseURL(portal));
        contexts.add(context);
        context.addInitScript(TELL_VIOLATIONS);
        context.onConsoleMessage(this::heed);
        context.onWebError(error -> troubles.add("Script: " + error.error()));
        context.onRequest(this::heed);
        context.onResponse(this::heed);
        return context.newPage();
    }

    /** The same of somebody whose browser asks for a language. */
    Page by(Language language) {
        return by(speaking(language));
    }

    /** The settings of such a browser. */
    static NewContextOptions speaking(Language language) {
        return new NewContextOptions().setLocale(language.locale().toLanguageTag());
    }

    /** Where the portal listens. */
    int port() {
        return URI.create(portal).getPort();
    }

    /** Says with which error statuses pages of this visit may be answered. */
    Visit expecting(int... statuses) {
        for (int status : statuses) {
            announced.add(status);
        }
        return this;
    }

    /** Says that what scripts ask for may fail, of which htmx complains. */
    Visit expectingScriptsToFail() {
        scriptsFail = true;
        return this;
    }

    /** Says that a script was made to throw, and that this is not what the test is about. */
    void forgetWhatScriptsThrew() {
        troubles.removeIf(trouble -> trouble.startsWith("Script: "));
    }

    /** Says that somebody signs in, which is what the portal’s one cookie is for. */
    Visit signingIn() {
        cookies.addAll(List.of("SESSION", "__Host-SESSION"));
        return this;
    }

    /** Closes the browser profile and fails the test if something went wrong in it. */
    void end() {
        for (BrowserContext context : contexts) {
            context.cookies().stream().filter(cookie -> !cookies.contains(cookie.name))
                    .forEach(cookie -> troubles.add("Cookie: " + cookie.name));
            context.close();
        }
        assertThat(troubles).as("What the browser complained of").isEmpty();
    }

    private void heed(ConsoleMessage message) {
        boolean expected = message.text().startsWith(FAILED_ANSWER)
                || scriptsFail && message.location().contains("/js/htmx.");
        if (message.type().equals("error") && !expected) {
            troubles.add("Console of " + message.location() + ": " + message.text());
        }
    }

    private void heed(Request request) {
        if (!request.url().startsWith(portal + "/")) {
            troubles.add("Another host: " + request.url());
        }
    }

    private void heed(Response response) {
        boolean expected = response.request().isNavigationRequest()
                ? announced.contains(response.status())
                : scriptsFail;
        if (response.status() >= 400 && !expected) {
            troubles.add(response.status() + ": " + response.url());
        }
    }
}
