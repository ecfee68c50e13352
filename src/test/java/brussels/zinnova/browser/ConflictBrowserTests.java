package brussels.zinnova.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.SubmissionState;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever happens while a curator writes, she loses nothing that she wrote and undoes nothing unknowingly. */
@WritingBrowserTest
class ConflictBrowserTests {

    private static final Pattern SIGN_IN = Pattern.compile("/sign-in(\\?.*)?$");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Proposals proposals;

    @BeforeEach
    void curatorsSignIn(Visit visit) {
        visit.signingIn();
    }

    @Test
    void theSecondOfTwoWhoChangeAnEntrySeesBothTextsAndTheFirstOneAndSavesHersKnowingly(Visit visit) {
        InnovationDetails entry = proposals.published();
        Desk first = curator(visit.expecting(409));
        Desk second = curator(visit);
        first.edit(entry);
        second.edit(entry);
        form(first).text("tagline").fill("The first one’s.");
        assertThat(Sending.by(first.save())).isEqualTo(303);
        assertThat(first.page()).hasURL(Desk.SAVED);
        assertThat(first.notice()).isFocused();

        form(second).text("tagline").fill("The second one’s.");
        assertThat(Sending.by(second.save())).isEqualTo(409);
        assertThat(second.notice()).isFocused();
        assertThat(second.differences()).hasCount(1);
        assertThat(second.differences().locator(".table__text"))
                .hasText(new String[]{"Des vélos cargo à emprunter entre voisins.", "The first one’s.",
                        "The second one’s."});
        assertThat(form(second).text("tagline")).hasValue("The second one’s.");

        assertThat(Sending.by(second.save())).isEqualTo(303);
        assertThat(second.page()).hasURL(Desk.SAVED);
        assertThat(second.differences()).hasCount(0);
        second.page().navigate("/fr/innovations/" + entry.slug().value());
        assertThat(second.page().locator(".entry__tagline")).hasText("The second one’s.");
    }

    @Test
    void theSecondOfTwoWhoDecideKeepsWhatSheTyped(Visit visit) {
        SubmissionDetails submission = proposals.received();
        Desk first = curator(visit.expecting(409));
        Desk second = curator(visit);
        first.review(submission);
        second.review(submission);
        assertThat(Sending.by(first.save())).isEqualTo(303);

        form(second).text("tagline").fill("The second one’s.");
        second.reason().fill("Not in Brussels.");
        assertThat(Sending.by(second.otherwise())).isEqualTo(409);
        assertThat(second.notice()).isFocused();
        assertThat(second.page().locator(".submission__reason")).hasText("Not in Brussels.");
        assertThat(second.differences().locator(".table__text"))
                .hasText(new String[]{"Des vélos cargo à emprunter entre voisins.", "The second one’s."});
        assertThat(form(second).text("tagline")).hasValue("The second one’s.");
        assertThat(form(second).text("tagline")).isEnabled();
        assertThat(second.otherwise()).hasCount(0);
        assertThat(proposals.find(submission.id()).state()).isEqualTo(SubmissionState.ACCEPTED);
    }

    @Test
    void aSessionThatEndsBeforeADecisionCostsASignInAndNothingElse(Visit visit) {
        SubmissionDetails submission = proposals.received();
        Desk desk = curator(visit.expecting(403));
        desk.review(submission);
        form(desk).text("tagline").fill("Better words.");
        form(desk).text(Language.NL, "tagline").fill("Nederlandse woorden.");
        form(desk).box("communes", "ixelles").check();
        desk.reason().fill("Half a reason");
        desk.page().context().clearCookies();
        assertThat(Sending.by(desk.save())).isEqualTo(403);
        assertThat(desk.page().locator("#password")).isVisible();
        assertThat(proposals.find(submission.id()).isOpen()).isTrue();

        desk.identify();
        assertThat(desk.notice()).isFocused();
        assertThat(form(desk).text("tagline")).hasValue("Better words.");
        assertThat(form(desk).text(Language.NL, "tagline")).hasValue("Nederlandse woorden.");
        assertThat(form(desk).box("communes", "forest")).isChecked();
        assertThat(form(desk).box("communes", "ixelles")).isChecked();
        assertThat(desk.reason()).hasValue("Half a reason");
        assertThat(proposals.find(submission.id()).isOpen()).isTrue();

        assertThat(Sending.by(desk.save())).isEqualTo(303);
        desk.page().locator(".notice--success a[href*='/fr/']").click();
        assertThat(desk.page().locator(".entry__tagline")).hasText("Better words.");
    }

    @Test
    void aWrongPasswordAfterASessionThatEndedCostsNothingEither(Visit visit) {
        InnovationDetails entry = proposals.published();
        Desk desk = curator(visit.expecting(403, 422));
        desk.edit(entry);
        form(desk).text("tagline").fill("Better words.");
        desk.page().context().clearCookies();
        assertThat(Sending.by(desk.save())).isEqualTo(403);
        desk.page().locator("#username").fill(Desk.EMAIL);
        desk.page().locator("#password").fill("a wrong one");
        assertThat(Sending.by(desk.page().locator(".form__end [type=submit]"))).isEqualTo(422);
        assertThat(desk.notice()).isFocused();
        assertThat(desk.page().locator("#username")).hasValue(Desk.EMAIL);
        assertThat(desk.page().locator("#password")).hasValue("");
        desk.identify();
        assertThat(form(desk).text("tagline")).hasValue("Better words.");
        assertThat(Sending.by(desk.save())).isEqualTo(303);
        assertThat(desk.page()).hasURL(Desk.SAVED);
    }

    @Test
    void whoeverSignedOutCannotGoBackToTheDesk(Visit visit) {
        Desk desk = curator(visit);
        desk.review(proposals.received());
        Page neighbour = desk.page().context().newPage();
        neighbour.navigate("/admin/innovations");
        assertThat(neighbour.locator(".table")).isVisible();
        desk.signOut();
        assertThat(desk.page().context().cookies()).isEmpty();

        desk.page().goBack();
        assertThat(desk.page()).hasURL(SIGN_IN);
        assertThat(desk.page().locator(".desk")).hasCount(0);
        assertThat(desk.page().locator("#password")).isVisible();
        neighbour.reload();
        assertThat(neighbour).hasURL(SIGN_IN);
        assertThat(neighbour.locator(".table")).hasCount(0);
    }

    private static Desk curator(Visit visit) {
        return new Desk(visit.by(new NewContextOptions().setLocale("fr-BE").setViewportSize(1280, 800))).signIn();
    }

    private static ProposalForm form(Desk desk) {
        return new ProposalForm(desk.page(), Language.FR);
    }
}
