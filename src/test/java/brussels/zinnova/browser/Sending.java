package brussels.zinnova.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A form that is sent, up to the page that answers. */
final class Sending {

    private Sending() {}

    /** Clicks on a button, and tells the status of the answer. */
    static int by(Locator button) {
        return by(button.page(), button::click);
    }

    /** Does what sends a form, and tells the status of the answer. */
    static int by(Page page, Runnable press) {
        // What stands on the page that is left must not be taken for what the next one says.
        page.locator("html").evaluate("page => page.dataset.left = ''");
        Response answer = page.waitForResponse(Sending::isOfAForm, press);
        assertThat(page.locator("html[data-left]")).hasCount(0);
        page.waitForLoadState();
        return answer.status();
    }

    private static boolean isOfAForm(Response answer) {
        return answer.request().isNavigationRequest() && answer.request().method().equals("POST");
    }
}
