package brussels.zinnova.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.Test;

import brussels.zinnova.PostOffice;
import brussels.zinnova.shared.Language;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the form does for whoever fills it, where there is a script: it checks, counts, suggests, and loses no word. */
@WritingBrowserTest
class FormHelpBrowserTests {

    @Test
    void aFieldThatIsLeftSaysWhatIsWrongUntilItIsRight(Visit visit) {
        ProposalForm form = open(visit);
        form.field("startedYear").fill("abc");
        form.field("endedYear").focus();
        assertThat(form.field("startedYear-error")).containsText("jaar");
        assertThat(form.field("startedYear")).hasAttribute("aria-invalid", "true");
        assertThat(form.field("startedYear")).hasAccessibleDescription(Pattern.compile("jaar"));
        assertThat(form.page().locator(".field--wrong")).hasCount(1);
        assertThat(form.page().locator("form > [role=status]")).containsText("jaar");
        form.field("startedYear").fill("2020");
        form.field("endedYear").focus();
        assertThat(form.field("startedYear-error")).isEmpty();
        assertThat(form.field("startedYear")).hasAttribute("aria-invalid", "false");
        assertThat(form.page().locator(".field--wrong")).hasCount(0);
        assertThat(form.field("name-error")).isEmpty();
    }

    @Test
    void aFieldCountsAsTheServerDoes(Visit visit) {
        ProposalForm form = open(visit);
        form.text("tagline").fill("  🌱 Één plant ");
        assertThat(form.field("nl-tagline + .field__count")).hasText("11 / 200");
        form.text("tagline").fill("é".repeat(201));
        assertThat(form.field("nl-tagline + .field__count")).hasClass(Pattern.compile("field__count--over"));
        form.text("answer").focus();
        assertThat(form.field("nl-tagline-error")).containsText("201");
    }

    @Test
    void aKnownActorIsSuggestedAndItsKindKnown(Visit visit) {
        ProposalForm form = open(visit);
        form.field("actorName").fill("bees");
        assertThat(form.page().locator("#actors option[value='BEES coop']")).hasCount(1);
        form.field("actorName").fill("BEES coop");
        assertThat(form.field("actorKind")).hasValue("cooperative");
    }

    @Test
    void whatWasTypedIsThereAgainUntilItIsDiscarded(Visit visit) {
        ProposalForm form = open(visit);
        Page page = form.page();
        assertThat(page.locator("#kept")).isHidden();
        form.field("name").fill("Half verteld");
        form.box("challenges", "mobilite").check();
        form.field("contactEmail").fill("ines@example.org");
        waitUntilKept(page);
        assertThat((String) page.evaluate("() => JSON.stringify(localStorage)")).doesNotContain("ines@");
        page.navigate("/fr/contact");
        page.navigate("/fr/submit");
        assertThat(page.locator("#kept")).isVisible();
        assertThat(form.field("name")).hasValue("Half verteld");
        assertThat(form.box("challenges", "mobilite")).isChecked();
        page.locator("#kept button").click();
        assertThat(page.locator("#kept")).isHidden();
        assertThat(form.field("name")).hasValue("");
        page.reload();
        assertThat(form.field("name")).hasValue("");
        assertThat(page.locator("#kept")).isHidden();
    }

    @Test
    void formsThatAreOpenSideBySideAreKeptApart(Visit visit) {
        ProposalForm one = open(visit);
        ProposalForm other = new ProposalForm(one.page().context().newPage(), Language.NL).open();
        one.field("name").fill("Het ene");
        other.field("name").fill("Het andere");
        other.page().waitForFunction("() => localStorage.length === 2");
        one.page().close();
        other.open();
        assertThat(other.field("name")).hasValue("Het andere");
        ProposalForm next = new ProposalForm(other.page().context().newPage(), Language.NL);
        other.page().locator("#kept button").click();
        next.open();
        assertThat(next.field("name")).hasValue("Het ene");
    }

    @Test
    void aNetworkThatFailsLosesNothingAndWhatIsReceivedIsNotKept(Visit visit) {
        ProposalForm form = open(visit);
        Page page = form.page();
        String name = Proposals.newName();
        form.fill(name);
        waitUntilKept(page);
        page.context().setOffline(true);
        assertThatExceptionOfType(PlaywrightException.class).isThrownBy(() -> page.navigate("/nl/submit"));
        page.context().setOffline(false);
        page.navigate("/nl/submit");
        assertThat(form.field("name")).hasValue(name);
        assertThat(form.text("answer")).hasValue("Une réponse.");
        form.field("contactEmail").fill("ines@example.org");
        form.field("consent").check();
        assertThat(form.send()).isEqualTo(303);
        page.waitForFunction("() => localStorage.length === 0");
        page.navigate("/nl/submit");
        assertThat(form.field("name")).hasValue("");
    }

    @Test
    void aDraftSavesItselfAndASecondWindowIsTold(Visit visit) {
        ProposalForm form = open(visit.expecting(409).expectingScriptsToFail());
        String name = Proposals.newName();
        form.field("name").fill(name);
        form.field("contactEmail").fill("ines@example.org");
        assertThat(form.keep()).isEqualTo(303);
        String link = PostOffice.link(name);
        assertThat(form.page().url()).endsWith(link);
        ProposalForm second = new ProposalForm(visit.by(speaking()), Language.NL);
        second.page().navigate(link);
        form.text("need").fill("Vanzelf bewaard");
        assertThat(form.page().locator("#draft-state [data-version='1']")).isVisible();
        second.text("need").fill("In een tweede venster");
        assertThat(second.page().locator("#draft-state [role=alert]")).isVisible();
        assertThat(second.text("need")).hasValue("In een tweede venster");
        form.page().reload();
        assertThat(form.text("need")).hasValue("Vanzelf bewaard");
        assertThat(second.keep()).isEqualTo(409);
        assertThat(second.text("need")).hasValue("In een tweede venster");
        assertThat(second.keep()).isEqualTo(303);
    }

    @Test
    void whatOneBrowserKeptIsNotLaidOverWhatAnotherHasSavedSince(Visit visit) {
        ProposalForm phone = open(visit);
        String name = Proposals.newName();
        phone.field("name").fill(name);
        phone.field("contactEmail").fill("ines@example.org");
        assertThat(phone.keep()).isEqualTo(303);
        String link = PostOffice.link(name);
        phone.text("need").fill("Op de telefoon");
        assertThat(phone.page().locator("#draft-state [data-version='1']")).isVisible();
        ProposalForm laptop = new ProposalForm(visit.by(speaking()), Language.NL);
        laptop.page().navigate(link);
        laptop.text("need").fill("Op de laptop, een uur werk");
        assertThat(laptop.page().locator("#draft-state [data-version='2']")).isVisible();
        phone.page().navigate(link);
        assertThat(phone.text("need")).hasValue("Op de laptop, een uur werk");
        assertThat(phone.page().locator("#kept")).isHidden();
    }

    @Test
    void whoeverGoesBackToAFormThatWasReceivedIsLedToItsPage(Visit visit) {
        ProposalForm form = open(visit);
        assertThat(form.field("sent")).isHidden();
        form.fill(Proposals.newName());
        assertThat(form.send()).isEqualTo(303);
        String page = form.page().url();
        form.page().goBack();
        assertThat(form.field("sent")).isVisible();
        form.page().locator("#sent a").click();
        assertThat(form.page()).hasURL(page);
        form.open();
        assertThat(form.field("sent")).isHidden();
    }

    private static ProposalForm open(Visit visit) {
        return new ProposalForm(visit.by(speaking()), Language.NL).open();
    }

    private static NewContextOptions speaking() {
        return new NewContextOptions().setLocale("nl-BE");
    }

    private static void waitUntilKept(Page page) {
        page.waitForFunction("() => localStorage.length === 1");
    }
}
