package brussels.zinnova.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;

import brussels.zinnova.Form;
import brussels.zinnova.SignedIn;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.SubmissionDetails;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Where curators work, in one browser; the account is the one of the tests’ settings. */
record Desk(Page page) {

    static final String EMAIL = "curator@example.org";
    static final String PASSWORD = "correct horse battery staple";

    static final Pattern QUEUE = Pattern.compile("/admin$");
    static final Pattern SAVED = Pattern.compile("/admin/innovations/[0-9a-f-]+$");

    /** Goes to the page to sign in, and through it. */
    Desk signIn() {
        page.navigate("/sign-in");
        identify();
        assertThat(page).hasURL(QUEUE);
        return this;
    }

    /** Has an administrator invited, who gets a mail: by one who signs in without a browser, for no code of hers is good twice. */
    static void invite(String email, Language speaks, Visit visit) {
        SignedIn administrator = SignedIn.administrator(visit.port());
        Form form = Form.of(administrator.read("/admin/people"), "form[action='/admin/people']").with("email", email)
                .with("role", "administrator").with("speaks", speaks.code());
        Assertions.assertThat(administrator.post("/admin/people", form).status()).isEqualTo(303);
    }

    /** Signs in on the page that asks for it. */
    void identify() {
        page.locator("#username").fill(EMAIL);
        page.locator("#password").fill(PASSWORD);
        Sending.by(page.locator(".form__end [type=submit]"));
    }

    void signOut() {
        Sending.by(page.locator(".header__out button"));
        assertThat(page).hasURL(Pattern.compile("/sign-in\\?speak=(fr|nl|en)$"));
    }

    void review(SubmissionDetails submission) {
        page.navigate("/admin/submissions/" + submission.id());
    }

    void edit(InnovationDetails entry) {
        page.navigate("/admin/innovations/" + entry.id());
    }

    /** The link to a submission or an entry in the list that is open. */
    Locator listed(String name) {
        return page.locator(".table__link", new Page.LocatorOptions().setHasText(name));
    }

    /** Publishes a submission, saves an entry. */
    Locator save() {
        return page.locator(".desk__side button:not([formaction])");
    }

    /** Declines a submission, withdraws an entry, brings it back. */
    Locator otherwise() {
        return page.locator(".desk__side button:is([formaction$='/decline'], [formaction$='/withdrawal'],"
                + " [formaction$='/publication'])");
    }

    /** Asks whoever sent a submission for something. */
    Locator ask() {
        return page.locator(".desk__side button[formaction$='/request']");
    }

    Locator reason() {
        return page.locator("#reason");
    }

    /** What the page says on top, first of all. */
    Locator notice() {
        return page.locator(".notice[autofocus]");
    }

    /** What differs between what was typed and what is stored. */
    Locator differences() {
        return page.locator(".differences tbody tr");
    }
}
