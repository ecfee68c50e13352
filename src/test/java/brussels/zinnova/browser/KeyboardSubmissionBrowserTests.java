package brussels.zinnova.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import brussels.zinnova.PostOffice;
import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.SubmissionDetails;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever has no mouse proposes, reads and decides all the same, and decides nothing by accident. */
@WritingBrowserTest
class KeyboardSubmissionBrowserTests {

    private static final Pattern FORM = Pattern.compile("/fr/submit$");
    private static final Pattern PRIVATE_PAGE = Pattern.compile("/fr/submissions/[^/]+$");
    private static final Pattern SIGN_IN = Pattern.compile("/sign-in\\?speak=fr$");
    private static final Pattern REVIEW = Pattern.compile("/admin/submissions/[0-9a-f-]+$");
    private static final Pattern RESULTS = Pattern.compile("/fr/innovations\\?q=v%C3%A9lo$");
    private static final Pattern ENTRY = Pattern.compile("/fr/innovations/[^/]+$");

    /** A form is sent as soon as Enter goes down: once the key is up, the page knows. Nothing is sent to a dialog. */
    private static final String COUNT_WHAT_IS_SENT = """
            () => {
                window.sent = 0;
                addEventListener('submit', submit => {
                    window.sent += submit.submitter.formMethod === 'dialog' ? 0 : 1;
                });
            }""";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Proposals proposals;

    @Test
    void whoeverFindsNoSuchInnovationProposesItAndACuratorPublishesItByKeyboardAlone(Visit visit) {
        String name = Proposals.newName();
        Page page = visit.signingIn().by(frenchSpeaking());
        Keyboard keyboard = new Keyboard(page);
        page.navigate("/fr");
        keyboard.type(page.locator("#q"), "vélo");
        page.keyboard().press("Enter");
        page.waitForURL(RESULTS);
        keyboard.follow(page.locator(".card__title a").first(), ENTRY);
        keyboard.follow(page.locator(".header__action"), FORM);
        ProposalForm form = new ProposalForm(page, Language.FR);
        fill(form, keyboard, name);
        assertThat(keyboard.send(form.sendButton())).isEqualTo(303);
        assertThat(page).hasURL(PRIVATE_PAGE);
        page.navigate(PostOffice.link(name));
        assertThat(keyboard.send(page.locator("main form button"))).isEqualTo(303);
        keyboard.follow(page.locator(".footer__link[href^='/sign-in']"), SIGN_IN);
        keyboard.type(page.locator("#username"), Desk.EMAIL);
        keyboard.type(page.locator("#password"), Desk.PASSWORD);
        assertThat(keyboard.sendFromHere()).isEqualTo(303);
        publish(new Desk(page), form, keyboard, name);
        keyboard.follow(page.locator(".notice--success a[href*='/fr/']"), ENTRY);
        assertThat(page.locator(".entry__title")).hasText(name);
    }

    @Test
    void aRefusedFormLeadsByKeyboardToEachFieldThatIsWrong(Visit visit) {
        Page page = visit.expecting(422).by(frenchSpeaking());
        Keyboard keyboard = new Keyboard(page);
        ProposalForm form = new ProposalForm(page, Language.FR).open();
        assertThat(keyboard.send(form.sendButton())).isEqualTo(422);
        assertThat(form.summary()).isFocused();
        page.keyboard().press("Tab");
        assertThat(form.problems().first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(form.field("name")).isFocused();
        assertThat(form.field("name")).isInViewport();
        page.keyboard().type("Vélothèque");
        assertThat(form.field("name")).hasValue("Vélothèque");
        for (Locator problem : form.problems().all()) {
            problem.focus();
            page.keyboard().press("Enter");
            Locator field = page.locator(problem.getAttribute("href"));
            assertThat(field).isFocused();
            assertThat(field).isInViewport();
        }
    }

    @Test
    void enterInAFieldOfTheReviewDecidesNothing(Visit visit) {
        SubmissionDetails submission = proposals.received();
        Desk desk = new Desk(visit.signingIn().by(frenchSpeaking())).signIn();
        desk.review(submission);
        expectEnterToSendNothing(desk.page());
        assertThat(proposals.find(submission.id()).isOpen()).isTrue();
    }

    @Test
    void enterInAFieldOfAnEntrySavesNothing(Visit visit) {
        Desk desk = new Desk(visit.signingIn().by(frenchSpeaking())).signIn();
        desk.edit(proposals.published());
        expectEnterToSendNothing(desk.page());
    }

    private static void fill(ProposalForm form, Keyboard keyboard, String name) {
        keyboard.type(form.field("name"), name);
        keyboard.type(form.text("tagline"), "Emprunter un vélo.");
        keyboard.type(form.text("answer"), "Une réponse.");
        keyboard.type(form.text("need"), "Un besoin.");
        keyboard.type(form.text("impact"), "Un effet.");
        keyboard.tick(form.box("challenges", "mobilite"));
        keyboard.tick(form.box("values", "solidarite"));
        keyboard.type(form.text("participation"), "Une participation.");
        keyboard.type(form.field("actorName"), "Les amis de " + name);
        keyboard.choose(form.field("actorKind"), "asbl");
        keyboard.tick(form.box("communes", "forest"));
        keyboard.type(form.field("startedYear"), "2020");
        keyboard.choose(form.field("stage"), "experiment");
        keyboard.type(form.field("contactEmail"), "ines@example.org");
        keyboard.tick(form.field("consent"));
    }

    private static void publish(Desk desk, ProposalForm form, Keyboard keyboard, String name) {
        assertThat(desk.page()).hasURL(Desk.QUEUE);
        keyboard.follow(desk.listed(name), REVIEW);
        keyboard.type(form.text(Language.NL, "tagline"), "Een fiets lenen.");
        assertThat(keyboard.send(desk.save())).isEqualTo(303);
    }

    private static void expectEnterToSendNothing(Page page) {
        page.evaluate(COUNT_WHAT_IS_SENT);
        Locator fields = page.locator(".desk input:is([type=text], [type=url], [type=checkbox])");
        assertThat(fields.count()).isGreaterThan(10);
        for (Locator field : fields.all()) {
            if (field.isVisible()) {
                field.focus();
                page.keyboard().press("Enter");
            }
        }
        assertThat((Integer) page.evaluate("() => window.sent")).isZero();
    }

    private static NewContextOptions frenchSpeaking() {
        return new NewContextOptions().setLocale("fr-BE").setViewportSize(1280, 800);
    }
}
