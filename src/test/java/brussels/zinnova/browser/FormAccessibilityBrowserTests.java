package brussels.zinnova.browser;

import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
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

/** Every state of the pages with forms, in each language, is open to everyone: see {@link Inspection}. */
@WritingBrowserTest
class FormAccessibilityBrowserTests {

    private static final String OPEN_ALL = """
            () => document.querySelectorAll('details').forEach(details => details.open = true)""";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Proposals proposals;

    @BeforeEach
    void somePagesRefuse(Visit visit) {
        visit.signingIn().expecting(403, 409, 410, 422);
    }

    @ParameterizedTest
    @EnumSource
    void aProposalHasNoBarrier(Language language, Visit visit) {
        Page page = visit.by(speaking(language));
        Inspection inspection = new Inspection(page, language.ordinal());
        ProposalForm form = new ProposalForm(page, language).open();
        inspection.see("empty form");
        page.evaluate(OPEN_ALL);
        inspection.see("form with all languages");
        form.field("name").fill("Comunity Land Trust");
        form.field("website").focus();
        page.locator(".twins a").waitFor();
        inspection.see("form with a twin");
        page.reload();
        page.locator("#kept button").waitFor();
        inspection.see("form with what was kept");
        form.field("name").fill("");
        assertThat(form.send()).isEqualTo(422);
        inspection.see("refused form");
        page.navigate(proposals.privatePage(language, proposals.received()));
        inspection.see("private page, received");
        page.navigate(proposals.privatePage(language, proposals.accepted()));
        inspection.see("private page, accepted");
        page.navigate(proposals.privatePage(language, proposals.declined()));
        inspection.see("private page, declined");
        inspection.expectNoBarrier();
    }

    @ParameterizedTest
    @EnumSource
    void aReportHasNoBarrier(Language language, Visit visit) {
        Page page = visit.by(speaking(language));
        Inspection inspection = new Inspection(page, language.ordinal());
        page.navigate("/" + language.code() + "/innovations/zinneke/change");
        inspection.see("change");
        assertThat(Sending.by(page.locator(".form__end button"))).isEqualTo(422);
        inspection.see("refused change");
        page.navigate("/" + language.code() + "/innovations/zinneke/report");
        inspection.see("report");
        assertThat(Sending.by(page.locator(".form__end button"))).isEqualTo(422);
        inspection.see("refused report");
        page.locator("#text").fill("Une faute.");
        assertThat(Sending.by(page.locator(".form__end button"))).isEqualTo(303);
        inspection.see("private page of a report");
        Desk desk = new Desk(page).signIn();
        inspection.see("queue with a report");
        page.locator("a[href^='/admin/reports/']").first().click();
        inspection.see("report at the desk");
        desk.reason().fill("Corrigé.");
        assertThat(Sending.by(page.locator(".form__end button"))).isEqualTo(303);
        inspection.see("answered report");
        inspection.expectNoBarrier();
    }

    @ParameterizedTest
    @EnumSource
    void whatASenderDoesHasNoBarrier(Language language, Visit visit) {
        Page page = visit.by(speaking(language));
        Inspection inspection = new Inspection(page, language.ordinal());
        SubmissionDetails sent = proposals.sent();
        page.navigate(proposals.privatePage(language, sent));
        inspection.see("private page, unconfirmed");
        assertThat(Sending.by(page.locator("form[action$=contact] button"))).isEqualTo(422);
        inspection.see("refused address");
        page.navigate(PostOffice.link(sent.name()));
        inspection.see("confirmation");
        assertThat(Sending.by(page.locator("main form button"))).isEqualTo(303);
        proposals.ask(proposals.find(sent.id()), "Pour qui ?");
        page.reload();
        inspection.see("private page, question");
        page.locator("a[href$='/edit']").click();
        inspection.see("edit");
        page.locator("#name").fill("");
        assertThat(Sending.by(page.locator(".form__end button"))).isEqualTo(422);
        inspection.see("refused edit");
        page.navigate(proposals.privatePage(language, sent));
        assertThat(Sending.by(page.locator("form[action$=withdrawal] button"))).isEqualTo(303);
        assertThat(Sending.by(page.locator("form[action$=deletion] button"))).isEqualTo(303);
        inspection.see("private page, taken back and forgotten");
        inspection.expectNoBarrier();
    }

    @ParameterizedTest
    @EnumSource
    void anAccountHasNoBarrier(Language language, Visit visit) {
        Page page = visit.by(speaking(language));
        Inspection inspection = new Inspection(page, language.ordinal());
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

    @ParameterizedTest
    @EnumSource
    void aReviewHasNoBarrier(Language language, Visit visit) {
        SubmissionDetails submission = proposals.received();
        Desk desk = new Desk(visit.by(speaking(language))).signIn();
        Inspection inspection = new Inspection(desk.page(), language.ordinal());
        inspection.see("queue");
        desk.review(submission);
        desk.page().evaluate(OPEN_ALL);
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
        inspection.expectNoBarrier();
    }

    /** Each once, in a language and a look of its turn. */
    @Test
    void theOtherPagesOfTheDeskHaveNoBarrier(Visit visit) {
        InnovationDetails entry = proposals.published();
        InnovationDetails other = proposals.published();
        Page page = visit.by(speaking(Language.NL));
        Inspection inspection = new Inspection(page, 1);
        page.navigate("/fr/forgotten-password");
        inspection.see("forgotten password");
        assertThat(Sending.by(page.locator(".form__end [type=submit]"))).isEqualTo(422);
        inspection.see("forgotten password of nobody");
        page.locator("#email").fill("nobody@desk.example");
        assertThat(Sending.by(page.locator(".form__end [type=submit]"))).isEqualTo(200);
        inspection.see("forgotten password, sent");
        String email = "barrier-" + entry.slug() + "@example.org";
        Desk.invite(email, visit);
        String link = PostOffice.linkTo(email);
        page.navigate(link);
        inspection.see("choice of a password");
        page.locator("#password").fill("velvet harbour nine lanterns");
        assertThat(Sending.by(page.locator(".form__end [type=submit]"))).isEqualTo(303);
        page.locator("#username").fill(email);
        page.locator("#password").fill("velvet harbour nine lanterns");
        assertThat(Sending.by(page.locator(".form__end [type=submit]"))).isEqualTo(303);
        inspection.see("second factor");
        page.locator("#code").fill(Codes.now(page.locator(".factor__key").innerText().replace(" ", "")));
        page.locator(".form__end [type=submit]").click();
        page.locator(".factor__codes").waitFor();
        inspection.see("recovery codes");
        for (String address : List.of("people", "audit", "figures", "styles", "imports", "vocabulary",
                "vocabulary/approach/economie-sociale", "password", "innovations/" + entry.id() + "/merge",
                "innovations/" + entry.id() + "/merge?with=" + other.id(),
                "innovations/" + entry.id() + "/revisions")) {
            page.navigate("/admin/" + address);
            inspection.see(address);
        }
        page.navigate("/admin/imports");
        page.locator("#text").fill("name,actor\nX,Y\n");
        page.locator("#desk [type=submit]").click();
        page.locator("#problems").waitFor();
        inspection.see("import that was looked through");
        page.navigate(link);
        inspection.see("link that was used");
        page.navigate("/admin");
        new Desk(page).signOut();
        page.locator("#username").fill(email);
        page.locator("#password").fill("velvet harbour nine lanterns");
        assertThat(Sending.by(page.locator(".form__end [type=submit]"))).isEqualTo(200);
        inspection.see("code of the second factor");
        page.locator("#code").fill("000000");
        assertThat(Sending.by(page.locator(".form__end [type=submit]"))).isEqualTo(422);
        inspection.see("refused code");
        inspection.expectNoBarrier();
    }

    @Test
    void aSessionThatEndedHasNoBarrier(Visit visit) {
        Desk desk = new Desk(visit.by(speaking(Language.NL))).signIn();
        Inspection inspection = new Inspection(desk.page(), Look.DARK_PHONE.ordinal());
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
        Desk desk = new Desk(visit.by(speaking(language))).signIn();
        Inspection inspection = new Inspection(desk.page(), language.ordinal());
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
    void everyStopOfARefusedFormShows(Visit visit) {
        Page page = visit.by(speaking(Language.FR));
        new ProposalForm(page, Language.FR).open().send();
        expectStopsToShow(page);
    }

    @Test
    void everyStopOfAReviewShows(Visit visit) {
        Desk desk = new Desk(visit.by(speaking(Language.FR))).signIn();
        desk.review(proposals.received());
        expectStopsToShow(desk.page());
    }

    private static void expectStopsToShow(Page page) {
        for (int width : new int[]{360, 1280}) {
            page.setViewportSize(width, 640);
            page.evaluate(OPEN_ALL);
            page.evaluate("() => document.activeElement.blur()");
            TabStops.expectAllToShow(page);
        }
    }

    private static NewContextOptions speaking(Language language) {
        return new NewContextOptions().setLocale(language.locale().toLanguageTag());
    }
}
