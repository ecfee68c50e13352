package brussels.zinnova.browser;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import brussels.zinnova.PostOffice;
import brussels.zinnova.shared.Language;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The way of an innovation into the catalogue: somebody fills the form, not without mistakes, and keeps the private page;
 * a curator reads it, adds to it, decides.
 */
@WritingBrowserTest
class SubmissionBrowserTests {

    private static final Pattern PRIVATE_PAGE = Pattern.compile("/(fr|nl|en)/submissions/[^/]+$");
    private static final List<String> MISTAKEN = List.of("name", "startedYear", "consent");

    /** Entries with a site, one for each run: what was published with the same site is a twin too. */
    private static final List<String> TWINS = List.of("community-land-trust-bruxelles", "communa",
            "abbeyfield-bruxelles");

    @ParameterizedTest(name = "{0}, script: {1}")
    @CsvSource({"FR, true", "NL, false", "EN, true"})
    void aProposalGoesAllTheWayFromADraftToAChangeOfItsEntry(Language language, boolean script, Visit visit) {
        NewContextOptions browser = Visit.speaking(language).setJavaScriptEnabled(script);
        String name = Proposals.newName();
        Page first = visit.expecting(422).by(browser);
        ProposalForm draft = begin(name, new ProposalForm(first, language).open());
        first.close();
        Page sender = visit.by(browser);
        sender.navigate(PostOffice.link(name));
        send(name, new ProposalForm(sender, draft.language()), script);
        expectPrivatePage(sender, language, name, ".notice--warning");
        await().until(() -> PostOffice.mails(name).size() == 2);
        confirm(sender, name);
        expectPrivatePage(sender, language, name, ".notice--success");
        Desk desk = new Desk(visit.signingIn().by(browser)).signIn();
        answerAQuestion(desk, sender, language, name);
        publishWithTextsIn(another(language), name, desk, language);
        expectLinkToTheEntry(sender, name);
        expectFound(sender, language, name);
        proposeAChange(sender, language);
        inAnother(language, sender).click();
        assertThat(sender.locator(".entry__title")).hasText(name);
        assertThat(sender.locator(".entry__tagline")).hasText(added(another(language)));
    }

    @ParameterizedTest
    @EnumSource(names = "NL")
    void whoeverSentAProposalReadsWhyItWasDeclined(Language language, Visit visit) {
        String name = Proposals.newName();
        Page sender = visit.by(language);
        ProposalForm form = new ProposalForm(sender, language).open();
        form.fill(name);
        assertThat(form.send()).isEqualTo(303);
        confirm(sender, name);
        Desk desk = new Desk(visit.signingIn().by(Visit.speaking(language))).signIn();
        desk.listed(name).click();
        desk.reason().fill("One reason.\nAnother one.");
        assertThat(Sending.by(desk.otherwise())).isEqualTo(303);
        assertThat(desk.page().locator(".notice")).containsText("Another one.");
        sender.reload();
        assertThat(sender.locator(".notice--warning .submission__reason")).hasText("One reason.\nAnother one.");
        assertThat(sender.locator("main a[href*='/innovations/']")).hasCount(0);
    }

    /** Begins between two meetings, and keeps what there is. */
    private static ProposalForm begin(String name, ProposalForm form) {
        form.field("name").fill(name);
        form.text("need").fill("Un besoin.");
        form.field("contactEmail").fill("ines@example.org");
        assertThat(form.keep()).isEqualTo(303);
        assertThat(form.page().locator("#draft-state time")).hasCount(2);
        return form;
    }

    /** Goes on with it elsewhere, not without mistakes, and has the site of an entry that there is. */
    private static void send(String name, ProposalForm form, boolean script) {
        String twin = TWINS.get(form.language().ordinal());
        String link = ".twins a[href$='/" + twin + "']";
        assertThat(form.field("name")).hasValue(name);
        assertThat(form.text("need")).hasValue("Un besoin.");
        form.fill("");
        form.field("website").fill(StarterEntry.of(twin).website());
        form.field("startedYear").fill("abc");
        form.field("consent").uncheck();
        if (script) {
            assertThat(form.page().locator(link)).isVisible();
        }
        assertThat(form.send()).isEqualTo(422);
        expectProblems(form);
        expectKept(form);
        form.field("name").fill(name);
        form.field("actorName").fill("Les amis de " + name);
        form.field("startedYear").fill("2020");
        form.field("consent").check();
        assertThat(form.send()).isEqualTo(422);
        assertThat(form.problems()).hasCount(1);
        assertThat(form.page().locator(link)).isVisible();
        form.field("another").check();
        assertThat(form.send()).isEqualTo(303);
    }

    /** A curator asks, whoever sent it answers and sends it again. */
    private static void answerAQuestion(Desk desk, Page sender, Language language, String name) {
        assertThat(desk.page().locator("html")).hasAttribute("lang", language.code());
        desk.listed(name).click();
        desk.reason().fill("Pour qui ?");
        assertThat(Sending.by(desk.ask())).isEqualTo(303);
        sender.reload();
        assertThat(sender.locator(".submission__reason")).hasText("Pour qui ?");
        sender.locator("a[href$='/edit']").click();
        ProposalForm form = new ProposalForm(sender, language);
        form.text("participation").fill("Avec celles et ceux qui en ont besoin.");
        assertThat(form.send()).isEqualTo(303);
        assertThat(sender.locator(".submission__steps > li")).hasCount(6);
    }

    /** Proposes another sentence for the entry that is open, which stays as it is until that is accepted. */
    private static void proposeAChange(Page visitor, Language language) {
        String entry = visitor.url();
        visitor.locator("a[href$='/change']").click();
        ProposalForm form = new ProposalForm(visitor, language);
        assertThat(form.text("tagline")).hasValue(ProposalForm.TAGLINE);
        form.text("tagline").fill("Une autre phrase.");
        form.field("contactEmail").fill("ines@example.org");
        form.field("consent").check();
        assertThat(form.send()).isEqualTo(303);
        assertThat(visitor).hasURL(PRIVATE_PAGE);
        visitor.navigate(entry);
        assertThat(visitor.locator(".entry__tagline")).hasText(ProposalForm.TAGLINE);
    }

    /** In the summary, which has the focus, and in the same words beside each field, which says that it is wrong. */
    private static void expectProblems(ProposalForm form) {
        assertThat(form.page().locator("html")).hasAttribute("lang", form.language().code());
        assertThat(form.summary()).isFocused();
        assertThat(form.summary()).isInViewport();
        assertThat(form.summary().locator("h2")).containsText("3");
        assertThat(form.problems()).hasCount(MISTAKEN.size());
        for (int at = 0; at < MISTAKEN.size(); at++) {
            String id = MISTAKEN.get(at);
            Locator problem = form.problems().nth(at);
            assertThat(problem).hasAttribute("href", "#" + id);
            assertThat(form.field(id + "-error")).hasText(problem.textContent());
            assertThat(form.field(id)).hasAttribute("aria-invalid", "true");
            assertThat(form.field(id)).hasAttribute("aria-describedby", Pattern.compile("^" + id + "-error "));
        }
    }

    private static void expectKept(ProposalForm form) {
        assertThat(form.text("tagline")).hasValue(ProposalForm.TAGLINE);
        assertThat(form.field("startedYear")).hasValue("abc");
        assertThat(form.field("actorKind")).hasValue("asbl");
        assertThat(form.box("challenges", "mobilite")).isChecked();
        assertThat(form.box("communes", "forest")).isChecked();
        assertThat(form.box("communes", "ixelles")).not().isChecked();
        assertThat(form.field("contactEmail")).hasValue("ines@example.org");
        assertThat(form.field("consent")).not().isChecked();
    }

    /** Follows the link in the mail, and says so. */
    private static void confirm(Page sender, String name) {
        PostOffice.mail(name);
        sender.navigate(PostOffice.link(PostOffice.mails(name).getLast()));
        assertThat(sender.locator("meta[name=robots]")).hasAttribute("content", "noindex");
        assertThat(Sending.by(sender.locator("main form button"))).isEqualTo(303);
    }

    private static void expectPrivatePage(Page page, Language language, String name, String notice) {
        assertThat(page).hasURL(PRIVATE_PAGE);
        assertThat(page.locator("html")).hasAttribute("lang", language.code());
        assertThat(page.locator("h1")).hasText(name);
        assertThat(page.locator(notice)).isInViewport();
        assertThat(page.locator(".submission__steps > li")).hasCount(4);
        assertThat(page.locator("meta[name=robots]")).hasAttribute("content", "noindex");
        Response again = page.reload();
        assertThat(again == null ? null : again.headerValue("X-Robots-Tag")).isEqualTo("noindex");
    }

    private static void publishWithTextsIn(Language other, String name, Desk desk, Language language) {
        Page curator = desk.page();
        curator.navigate("/admin?sort=newest");
        desk.listed(name).click();
        ProposalForm form = new ProposalForm(curator, language);
        assertThat(form.field("name")).hasValue(name);
        form.text(other, "tagline").fill(added(other));
        form.text(other, "answer").fill(added(other));
        assertThat(Sending.by(desk.save())).isEqualTo(303);
        assertThat(curator.locator(".notice--success")).isInViewport();
        assertThat(desk.save()).hasCount(0);
    }

    private static void expectLinkToTheEntry(Page sender, String name) {
        sender.reload();
        sender.locator(".notice--success a").click();
        assertThat(sender.locator(".entry__title")).hasText(name);
        assertThat(sender.locator(".entry__tagline")).hasText(ProposalForm.TAGLINE);
        assertThat(sender.locator(".entry__title[lang], .entry__tagline[lang]")).hasCount(0);
    }

    private static void expectFound(Page visitor, Language language, String name) {
        visitor.navigate("/" + language.code());
        visitor.locator("main #q").fill(name.split(" ", 2)[1]);
        visitor.locator("main .search__button").click();
        assertThat(visitor.locator(".card__title")).hasText(new String[]{name});
        visitor.navigate("/" + language.code() + "/challenges/mobilite");
        visitor.locator(".card__title a", new Page.LocatorOptions().setHasText(name)).click();
        assertThat(visitor.locator(".entry__title")).hasText(name);
    }

    private static Locator inAnother(Language language, Page page) {
        return page.locator(".languages__link[lang=" + another(language).code() + "]");
    }

    private static Language another(Language language) {
        return Language.values()[(language.ordinal() + 1) % Language.values().length];
    }

    private static String added(Language language) {
        return "Bakfietsen voor de buurt, in " + language.code();
    }
}
