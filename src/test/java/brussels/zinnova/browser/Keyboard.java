package brussels.zinnova.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A visitor who has no mouse: everything is reached with Tab, ticked with Space, chosen with the arrows and followed or
 * pressed with Enter.
 */
record Keyboard(Page page) {

    private static final int MORE_THAN_ANY_PAGE_NEEDS = 200;

    /** Tabs on to a link or a button, presses it, and waits for the page that it leads to. */
    void follow(Locator link, Pattern address) {
        tabTo(link);
        page.keyboard().press("Enter");
        page.waitForURL(address);
    }

    void tick(Locator box) {
        tabTo(box);
        page.keyboard().press("Space");
        assertThat(box).isChecked();
    }

    /** Types into an empty field. */
    void type(Locator field, String text) {
        tabTo(field);
        page.keyboard().type(text);
        assertThat(field).hasValue(text);
    }

    /** Goes down a list of choices to that one. */
    void choose(Locator list, String value) {
        tabTo(list);
        for (int choices = list.locator("option").count(); choices > 0
                && !list.inputValue().equals(value); choices--) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(list).hasValue(value);
    }

    /** Sends a form with one of its buttons, and tells the status of the answer. */
    int send(Locator button) {
        tabTo(button);
        return sendFromHere();
    }

    /** Sends a form from the field that has the focus. */
    int sendFromHere() {
        return Sending.by(page, () -> page.keyboard().press("Enter"));
    }

    /** Presses Tab until that element has the focus, which must be somewhere to be seen. */
    void tabTo(Locator target) {
        for (int presses = 0; presses < MORE_THAN_ANY_PAGE_NEEDS && !hasFocus(target); presses++) {
            page.keyboard().press("Tab");
        }
        assertThat(target).isFocused();
        assertThat(target).isInViewport();
    }

    private static boolean hasFocus(Locator target) {
        return (boolean) target.evaluate("element => element === document.activeElement");
    }
}
