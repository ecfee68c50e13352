package brussels.zinnova.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import brussels.zinnova.PostOffice;
import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.SubmissionDetails;

import static org.assertj.core.api.Assertions.assertThat;

/** Every state of the pages with forms, in each language, is open to everyone: see {@link Inspection}. */
@WritingBrowserTest
class FormAccessibilityBrowserTests {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Proposals proposals;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TransactionTemplate transactions;

    @BeforeEach
    void somePagesRefuse(Visit visit) {
        visit.signingIn().expecting(403, 409, 410, 422);
    }

    @ParameterizedTest
    @EnumSource
    void aProposalHasNoBarrier(Language language, Visit visit) {
        Page page = visit.by(language);
        Inspection inspection = new Inspection(page, language);
        ProposalForm form = new ProposalForm(page, language).open();
        inspection.see("empty form");
        Inspection.open(page);
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
        form.field("name").fill(Proposals.newName());
        form.field("contactEmail").fill("ines@example.org");
        assertThat(Sending.by(page.locator("button[formaction*='/drafts']"))).isEqualTo(303);
        inspection.see("draft");
        assertThat(Sending.by(page.locator("button[formaction$='/deletion']"))).isEqualTo(303);
        assertThat(page.locator(".form").count()).isZero();
        inspection.see("draft that was deleted");
        page.navigate(proposals.privatePage(language, proposals.received()));
        inspection.see("private page, received");
        SubmissionDetails accepted = proposals.accepted();
        page.navigate(proposals.privatePage(language, accepted));
        inspection.see("private page, accepted");
        page.navigate(proposals.yearlyCheck(language, accepted));
        inspection.see("yearly check");
        page.navigate(proposals.privatePage(language, proposals.declined()));
        inspection.see("private page, declined");
        inspection.expectNoBarrier();
    }

    @ParameterizedTest
    @EnumSource
    void aReportHasNoBarrier(Language language, Visit visit) {
        Page page = visit.by(language);
        Inspection inspection = new Inspection(page, language);
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

    /** From the wish to the stop; at first the database lets nobody in. */
    @ParameterizedTest
    @EnumSource
    void anAlertHasNoBarrier(Language language, Visit visit) {
        Page page = visit.expecting(410, 422, 503).by(language);
        Inspection inspection = new Inspection(page, language);
        String alerts = "/" + language.code() + "/alerts";
        page.navigate(alerts + "?q=!");
        inspection.see("alert for nothing");
        page.navigate(alerts + "?challenge=logement");
        inspection.see("alert");
        Locator send = page.locator(".form__end button");
        assertThat(Sending.by(send)).isEqualTo(422);
        inspection.see("refused alert");
        String reader = "reader-" + language.code() + "@example.org";
        page.locator("#contactEmail").fill(reader);
        transactions.executeWithoutResult(busy -> {
            jdbc.sql("LOCK TABLE alerts").update();
            assertThat(Sending.by(send)).isEqualTo(503);
        });
        inspection.see("form that waits to be sent again");
        assertThat(Sending.by(page.locator(".error-page__unsent button"))).isEqualTo(303);
        inspection.see("alert that was asked for");
        page.navigate(PostOffice.linkTo(reader));
        inspection.see("confirmation of an alert");
        assertThat(Sending.by(page.locator("main form button"))).isEqualTo(303);
        inspection.see("page of an alert");
        assertThat(Sending.by(page.locator("form[action$=stop] button"))).isEqualTo(200);
        inspection.see("alert that has stopped");
        inspection.expectNoBarrier();
    }

    @ParameterizedTest
    @EnumSource
    void whatASenderDoesHasNoBarrier(Language language, Visit visit) {
        Page page = visit.by(language);
        Inspection inspection = new Inspection(page, language);
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

    @Test
    void everyStopOfARefusedFormShows(Visit visit) {
        Page page = visit.by(Language.FR);
        new ProposalForm(page, Language.FR).open().send();
        TabStops.expectAllToShowAtAnyWidth(page);
    }
}
