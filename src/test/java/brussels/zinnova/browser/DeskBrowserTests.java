package brussels.zinnova.browser;

import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import brussels.zinnova.Codes;
import brussels.zinnova.PostOffice;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.Proposal;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.Submissions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A curator’s ten minutes, and an administrator’s, in a browser from end to end. */
@WritingBrowserTest
class DeskBrowserTests {

    /** Milliseconds in which a file is seen to, whatever else the machine does. */
    private static final double WORK = 60_000;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Proposals proposals;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Innovations innovations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Submissions submissions;

    @BeforeEach
    void signingIn(Visit visit) {
        visit.signingIn();
    }

    @Test
    void theQueueIsWorkedThroughWithTheKeyboardAlone(Visit visit) {
        SubmissionDetails older = proposals.received();
        SubmissionDetails newer = proposals.received();
        Desk desk = curator(visit);
        desk.page().navigate("/admin?kind=submission&sort=newest");
        desk.page().keyboard().press("j");
        assertThat(desk.listed(newer.name())).isFocused();
        desk.page().keyboard().press("j");
        assertThat(desk.listed(older.name())).isFocused();
        desk.page().keyboard().press("k");
        assertThat(desk.listed(newer.name())).isFocused();
        desk.page().keyboard().press("a");
        assertThat(desk.page()).hasURL(Pattern.compile("/admin\\?sort=newest&kind=submission&page=1$"));
        desk.page().navigate("/admin?mine=true&sort=newest");
        desk.listed(newer.name()).focus();
        desk.page().keyboard().press("Enter");
        assertThat(desk.page()).hasURL(Pattern.compile("/admin/submissions/" + newer.id()));
        desk.page().locator("#check-need").selectOption("met");
        assertThat(Sending.by(desk.save())).isEqualTo(303);
        assertThat(proposals.find(newer.id()).innovation()).isNotNull();
    }

    @Test
    void aProposedChangeIsTakenFieldByFieldAndAnEarlierStateComesBack(Visit visit) {
        InnovationDetails entry = proposals.published();
        UUID change = submissions.send(new Proposal(entry.id(), InnovationMother.inFrench(entry.name(),
                "Une tout autre accroche.", "Une autre association"), Language.FR, "ines@example.org", false,
                UUID.randomUUID(), "1")).id();
        submissions.confirm(change);
        Desk desk = curator(visit);
        desk.page().navigate("/admin/submissions/" + change);
        assertThat(desk.differences()).hasCount(2);
        assertThat(desk.differences().locator("ins").first()).hasText("Une tout autre accroche.");
        desk.page().locator("input[name=left][value=actorName]").check();
        assertThat(Sending.by(desk.save())).isEqualTo(303);
        desk.page().navigate("/fr/innovations/" + entry.slug());
        assertThat(desk.page().locator(".entry__tagline")).hasText("Une tout autre accroche.");
        assertThat(desk.page().locator("main")).containsText("Les amis de " + entry.name());

        desk.page().navigate("/admin/innovations/" + entry.id() + "/revisions");
        assertThat(Sending.by(desk.page().locator("form[action$=restoration] button"))).isEqualTo(303);
        assertThat(desk.notice()).isFocused();
        desk.page().navigate("/fr/innovations/" + entry.slug());
        assertThat(desk.page().locator(".entry__tagline")).hasText("Des vélos cargo à emprunter entre voisins.");
    }

    @Test
    void twoEntriesBecomeOneAndTheOldAddressLeadsThere(Visit visit) {
        InnovationDetails kept = proposals.published();
        InnovationDetails lost = proposals.published();
        proposals.revise(lost, "L’accroche de l’autre.");
        Desk desk = curator(visit);
        desk.edit(kept);
        desk.page().locator("a[href$='/merge']").click();
        desk.page().locator("#with").fill("https://zinnova.example/fr/innovations/" + lost.slug());
        desk.page().locator("main [type=submit]").click();
        desk.page().locator("input[name=taken][value='fr.tagline']").check();
        assertThat(Sending.by(desk.page().locator("#desk button"))).isEqualTo(303);
        assertThat(desk.notice()).isFocused();
        desk.page().navigate("/nl/innovations/" + lost.slug());
        assertThat(desk.page()).hasURL(Pattern.compile("/nl/innovations/" + kept.slug() + "$"));
        assertThat(desk.page().locator(".entry__tagline")).hasText("L’accroche de l’autre.");

        desk.edit(lost);
        assertThat(Sending.by(desk.page().locator("form[action$=separation] button"))).isEqualTo(303);
        desk.page().navigate("/nl/innovations/" + lost.slug());
        assertThat(desk.page()).hasURL(Pattern.compile("/nl/innovations/" + lost.slug() + "$"));
    }

    @Test
    void aMixedFileIsLookedThroughAndWhatIsGoodInItComesIn(Visit visit) {
        String name = Proposals.newName();
        String csv = "name;actor;actor_kind;region_wide;challenges;values;tagline_fr;answer_fr;original_language\r\n"
                + name + ";Voisins;collective;yes;sante;solidarite;Été;Il pousse;fr\r\n"
                + "Cassée;Voisins;club;yes;sante;solidarite;Un jardin;Il pousse;fr\r\n";
        Desk desk = curator(visit);
        Page page = desk.page();
        page.navigate("/admin/imports");
        page.locator("#file").setInputFiles(new FilePayload("innovations.csv", "text/csv",
                csv.getBytes(java.nio.charset.Charset.forName("windows-1252"))));
        page.locator("#desk [type=submit]").click();
        assertThat(page.locator("#problems")).hasText("One problem",
                new HasTextOptions().setTimeout(WORK));
        assertThat(page.locator("table[aria-labelledby=problems] tbody")).containsText("actor_kind");
        page.locator("form[action$=run] button").click();
        assertThat(page.locator("main")).containsText("One entry created", new ContainsTextOptions().setTimeout(WORK));
        page.navigate("/fr/innovations?q=" + name);
        assertThat(page.locator(".card").first()).containsText("Été");
    }

    @Test
    void somebodyInvitedChoosesAPasswordAndASecondFactorAndIsIn(Visit visit) {
        String email = UUID.randomUUID() + "@desk.example";
        Desk.invite(email, Language.EN, visit);
        Page page = visit.by(new NewContextOptions().setLocale("en-GB"));
        page.navigate(PostOffice.linkTo(email));
        page.locator("#password").fill("velvet harbour nine lanterns");
        assertThat(Sending.by(page.locator(".form__end [type=submit]"))).isEqualTo(303);
        page.locator("#username").fill(email);
        page.locator("#password").fill("velvet harbour nine lanterns");
        assertThat(Sending.by(page.locator(".form__end [type=submit]"))).isEqualTo(303);
        assertThat(page).hasURL(Pattern.compile("/admin/second-factor$"));
        assertThat(page.locator(".factor__picture")).isVisible();
        String secret = page.locator(".factor__key").innerText().replace(" ", "");
        page.locator("#code").fill(Codes.now(secret));
        page.locator(".form__end [type=submit]").click();
        assertThat(page.locator(".factor__codes code")).hasCount(10);
        page.locator("main a.button").click();
        assertThat(page).hasURL(Desk.QUEUE);
    }

    private static Desk curator(Visit visit) {
        return new Desk(visit.by(new NewContextOptions().setLocale("en-GB"))).signIn();
    }
}
