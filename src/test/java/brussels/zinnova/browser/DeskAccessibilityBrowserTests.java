package brussels.zinnova.browser;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import brussels.zinnova.Codes;
import brussels.zinnova.PostOffice;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.SubmissionDetails;

import static org.assertj.core.api.Assertions.assertThat;

/** Every state of the curators’ desk, in each language, is open to everyone: see {@link Inspection}. */
@WritingBrowserTest
class DeskAccessibilityBrowserTests {

    private static final String PASSPHRASE = "velvet harbour nine lanterns";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Proposals proposals;

    @BeforeEach
    void somePagesRefuse(Visit visit) {
        visit.signingIn().expecting(403, 409, 410, 422);
    }

    @ParameterizedTest
    @EnumSource
    void anAccountHasNoBarrier(Language language, Visit visit) {
        Page page = visit.by(language);
        Inspection inspection = new Inspection(page, language);
        page.navigate("/sign-in");
        inspection.see("sign-in");
        page.locator("#username").fill("nobody@example.org");
        assertThat(Sending.by(page.locator(".form__end [type=submit]"))).isEqualTo(422);
        inspection.see("refused sign-in");
        new Desk(page).signIn();
        page.navigate("/admin/password");
        inspection.see("password");
        page.locator("#password").fill("short");
        assertThat(Sending.by(page.locator("main .form [type=submit]"))).isEqualTo(422);
        inspection.see("refused password");
        inspection.expectNoBarrier();
    }

    /** From the invitation through everything that only administrators see to the next sign-in. */
    @ParameterizedTest
    @EnumSource
    void anAdministratorMeetsNoBarrier(Language language, Visit visit) {
        Page page = visit.by(language);
        Inspection inspection = new Inspection(page, language, 1);
        forget(page, inspection, language);
        String email = "barrier-" + language.code() + "@example.org";
        Desk.invite(email, language, visit);
        String link = PostOffice.linkTo(email);
        enrol(link, email, page, inspection);
        keepTheCatalogue(page, inspection);
        bringIn(page, inspection);
        beRefused(page, inspection);
        page.navigate(link);
        inspection.see("link that was used");
        comeBack(email, page, inspection);
        inspection.expectNoBarrier();
    }

    private static void forget(Page page, Inspection inspection, Language language) {
        page.navigate("/" + language.code() + "/forgotten-password");
        inspection.see("forgotten password");
        assertThat(submit(page)).isEqualTo(422);
        inspection.see("forgotten password of nobody");
        page.locator("#email").fill("nobody@desk.example");
        assertThat(submit(page)).isEqualTo(200);
        inspection.see("forgotten password, sent");
    }

    private static void enrol(String link, String email, Page page, Inspection inspection) {
        page.navigate(link);
        inspection.see("choice of a password");
        page.locator("#password").fill(PASSPHRASE);
        assertThat(submit(page)).isEqualTo(303);
        identify(page, email, 303);
        inspection.see("second factor");
        page.locator("#code").fill(Codes.now(page.locator(".factor__key").innerText().replace(" ", "")));
        page.locator(".form__end [type=submit]").click();
        page.locator(".factor__codes").waitFor();
        inspection.see("recovery codes");
    }

    private void keepTheCatalogue(Page page, Inspection inspection) {
        InnovationDetails entry = proposals.published();
        InnovationDetails other = proposals.published();
        for (String address : List.of("people", "audit", "figures", "styles", "vocabulary",
                "vocabulary/approach/economie-sociale", "innovations/" + entry.id() + "/merge",
                "innovations/" + entry.id() + "/merge?with=" + other.id(),
                "innovations/" + entry.id() + "/revisions", "imports")) {
            page.navigate("/admin/" + address);
            inspection.see(address);
        }
        page.navigate("/admin/innovations/" + entry.id() + "/merge?with=" + other.id());
        assertThat(Sending.by(page.locator("#desk button"))).isEqualTo(303);
        inspection.see("entry that another became part of");
    }

    private static void bringIn(Page page, Inspection inspection) {
        page.navigate("/admin/imports");
        page.locator("#text")
                .fill("name,actor,actor_kind,region_wide,challenges,values,tagline_fr,answer_fr,original_language\n"
                        + Proposals.newName()
                        + ",Voisins,collective,yes,sante,solidarite,Une phrase,Il pousse,fr\nX,Y,,,,,,,\n");
        page.locator("#desk [type=submit]").click();
        page.locator("#problems").waitFor();
        inspection.see("import that was looked through");
        page.locator("form[action$=run] button").click();
        page.locator("form[action$=run]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator("#problems").waitFor();
        inspection.see("import that is done");
    }

    private static void beRefused(Page page, Inspection inspection) {
        for (String refused : List.of("people", "vocabulary", "vocabulary/approach/economie-sociale")) {
            page.navigate("/admin/" + refused);
            page.locator("main form[method=post] input[required]").first().fill("");
            assertThat(Sending.by(page.locator("main form:has(input[required]) .form__end [type=submit]").first()))
                    .isEqualTo(422);
            inspection.see("refused form of " + refused);
        }
    }

    private static void comeBack(String email, Page page, Inspection inspection) {
        page.navigate("/admin");
        new Desk(page).signOut();
        identify(page, email, 200);
        inspection.see("code of the second factor");
        page.locator("#code").fill("000000");
        assertThat(submit(page)).isEqualTo(422);
        inspection.see("refused code");
    }

    @ParameterizedTest
    @EnumSource
    void aReviewHasNoBarrier(Language language, Visit visit) {
        SubmissionDetails submission = proposals.received();
        Desk desk = new Desk(visit.by(language)).signIn();
        Inspection inspection = new Inspection(desk.page(), language);
        inspection.see("queue");
        desk.review(submission);
        Inspection.open(desk.page());
        inspection.see("review");
        assertThat(Sending.by(desk.otherwise())).isEqualTo(422);
        inspection.see("refused decision");
        proposals.decline(submission);
        desk.page().locator("#fr-tagline").fill("Autre chose.");
        desk.reason().fill("Une raison.");
        assertThat(Sending.by(desk.otherwise())).isEqualTo(409);
        inspection.see("decision too late");
        desk.review(submission);
        inspection.see("review, declined");
        desk.review(proposals.accepted());
        inspection.see("review, accepted");
        desk.review(proposals.change(proposals.published(), "Une tout autre accroche."));
        inspection.see("review of a change");
        inspection.expectNoBarrier();
    }

    @Test
    void aSessionThatEndedHasNoBarrier(Visit visit) {
        Desk desk = new Desk(visit.by(Language.NL)).signIn();
        Inspection inspection = new Inspection(desk.page(), Look.DARK_PHONE);
        desk.review(proposals.received());
        desk.page().context().clearCookies();
        assertThat(Sending.by(desk.save())).isEqualTo(403);
        inspection.see("sign-in that keeps a form");
        desk.identify();
        inspection.see("resumed review");
        inspection.expectNoBarrier();
    }

    @ParameterizedTest
    @EnumSource
    void anEntryHasNoBarrier(Language language, Visit visit) {
        InnovationDetails entry = proposals.published();
        Desk desk = new Desk(visit.by(language)).signIn();
        Inspection inspection = new Inspection(desk.page(), language);
        desk.page().navigate("/admin/innovations");
        inspection.see("entries");
        desk.edit(entry);
        inspection.see("entry");
        proposals.revise(entry, "Autre chose.");
        assertThat(Sending.by(desk.save())).isEqualTo(409);
        inspection.see("entry changed meanwhile");
        assertThat(Sending.by(desk.save())).isEqualTo(303);
        inspection.see("saved entry");
        desk.page().locator("#name").fill("");
        assertThat(Sending.by(desk.save())).isEqualTo(422);
        inspection.see("refused entry");
        desk.edit(entry);
        desk.reason().fill("Une raison.");
        assertThat(Sending.by(desk.otherwise())).isEqualTo(303);
        inspection.see("withdrawn entry");
        inspection.expectNoBarrier();
    }

    @Test
    void everyStopOfAReviewShows(Visit visit) {
        Desk desk = new Desk(visit.by(Language.FR)).signIn();
        desk.review(proposals.received());
        TabStops.expectAllToShowAtAnyWidth(desk.page());
    }

    private static int submit(Page page) {
        return Sending.by(page.locator(".form__end [type=submit]"));
    }

    private static void identify(Page page, String email, int status) {
        page.locator("#username").fill(email);
        page.locator("#password").fill(PASSPHRASE);
        assertThat(submit(page)).isEqualTo(status);
    }
}
