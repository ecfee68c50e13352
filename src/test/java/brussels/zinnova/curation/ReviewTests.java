package brussels.zinnova.curation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.PostOffice;
import brussels.zinnova.SignedIn;
import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationForm;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.innovation.TranslationStatus;
import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.Proposal;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.SubmissionState;
import brussels.zinnova.submission.Submissions;

import static org.assertj.core.api.Assertions.assertThat;

/** How a curator comes to a decision, says why, and takes it back. */
@WritingPortalTest
class ReviewTests {

    private final String name = "Atelier " + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private Innovations innovations;

    @Autowired
    private Submissions submissions;

    private SignedIn curator;

    @BeforeEach
    void signIn() {
        curator = new SignedIn(port);
    }

    @Test
    void notesAndFindingsAreKeptAndWhatIsTypedStays() {
        String page = page(send(null, content("Une phrase.")));
        Answer kept = curator.post(page + "/notes", curator.open(page).with("fr.tagline", "En chemin")
                .with("note", "J’ai téléphoné.").with("need.is", "met").with("impact.is", "unclear")
                .with("impact.note", "Chiffres ?").with("answer.is", "perhaps"));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(SignedIn.form(kept).value("fr.tagline")).isEqualTo("En chemin");
        Answer opened = new SignedIn(port).read(page);
        assertThat(opened.page().select("li:contains(téléphoné)").text()).contains(SignedIn.EMAIL);
        assertThat(SignedIn.form(opened).value("need.is")).isEqualTo("met");
        assertThat(SignedIn.form(opened).value("impact.note")).isEqualTo("Chiffres ?");
        assertThat(SignedIn.form(opened).value("answer.is")).isEmpty();
        assertThat(SignedIn.form(opened).value("fr.tagline")).isEqualTo("Une phrase.");
    }

    @Test
    void whatItsSenderChangesMeanwhileIsNotOverwrittenByWhoeverKeptANote() {
        UUID id = send(null, content("Une phrase."));
        Form mine = curator.open(page(id)).with("note", "Un instant");
        submissions.rewrite(id, find(id).version(), content("Une phrase corrigée."), null);
        Answer noted = curator.post(page(id) + "/notes", mine);
        Answer late = curator.post(page(id) + "/acceptance", SignedIn.form(noted));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select(".notice[autofocus]").text()).contains("has changed meanwhile");
        assertThat(late.page().select(".differences").text()).contains("corrigée");
        assertThat(find(id).state()).isEqualTo(SubmissionState.RECEIVED);
        curator.post(page(id) + "/notes", mine);
        assertThat(curator.read(page(id)).page().select("li:contains(Un instant)")).as("sent twice").hasSize(1);
    }

    @Test
    void whatTheSenderOfAChangeSaysMeanwhileIsShownBesideTheEntry() {
        UUID entry = innovations.publish(content("Une phrase."), null, null, null, Instant.now());
        UUID id = send(entry, content("Une autre phrase."));
        Form mine = curator.open(page(id));
        submissions.rewrite(id, find(id).version(), content("Une phrase corrigée."), null);
        Answer late = curator.post(page(id) + "/acceptance", mine);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("[aria-labelledby=rewritten]").text()).contains("Une phrase corrigée.");
        assertThat(late.page().select(".differences").text()).contains("Une autre phrase.", "Une phrase.");
    }

    @Test
    void whatAColleagueChangedAndTheSenderDidNotIsLeftUnlessSomebodySaysOtherwise() {
        UUID entry = innovations.publish(content("Une phrase."), null, null, null, Instant.now());
        UUID id = send(entry, content("Une autre phrase."));
        var live = innovations.find(entry).orElseThrow();
        curator.post("/admin/innovations/" + entry,
                curator.open("/admin/innovations/" + entry).with("fr.impact", "Un effet mesuré."));
        Answer review = curator.read(page(id));
        assertThat(review.page().select("[name=left][checked]").eachAttr("value")).containsExactly("fr.impact");
        assertThat(curator.post(page(id) + "/acceptance", SignedIn.form(review).with("left", "fr.impact")).status())
                .isEqualTo(303);
        var then = innovations.find(entry).orElseThrow().content();
        assertThat(then.fr().impact()).isEqualTo("Un effet mesuré.");
        assertThat(then.fr().tagline()).isEqualTo("Une autre phrase.");
        assertThat(live.content().fr().impact()).isNotEqualTo("Un effet mesuré.");
    }

    @Test
    void whatIsLeftOfAChangeStaysLeftAndTheMailIsShownWithTheWords() {
        UUID entry = innovations.publish(content("Une phrase."), null, null, null, Instant.now());
        UUID id = send(entry, content("Une autre phrase."));
        Form form = curator.open(page(id)).with("left", "fr.tagline").with("reason", "Waarom?").with("need.is", "met");
        Answer shown = curator.post(page(id) + "/mails", form);
        assertThat(shown.page().select("[name=left][checked]").eachAttr("value")).containsExactly("fr.tagline");
        assertThat(SignedIn.form(shown).value("need.is")).isEqualTo("met");
        assertThat(shown.page().select("#mails[open] .review__mail").text()).contains("Waarom?", "/submissions/…")
                .doesNotContain(id.toString());
    }

    @Test
    void aChangeOfWhatIsNoLongerInTheCatalogueIsNotAccepted() {
        UUID entry = innovations.publish(content("Une phrase."), null, null, null, Instant.now());
        UUID id = send(entry, content("Une autre phrase."));
        var now = innovations.find(entry).orElseThrow();
        innovations.withdraw(entry, now.version(), now.content(), "Fini");
        assertThat(curator.read(page(id)).page().select(".notices").text()).contains("no longer in the catalogue");
        assertThat(curator.post(page(id) + "/acceptance", curator.open(page(id))).status()).isEqualTo(409);
        assertThat(find(id).state()).isEqualTo(SubmissionState.RECEIVED);
    }

    @Test
    void whatMayBeTheSameIsComparedFieldByField() {
        UUID twin = innovations.publish(content("Une phrase."), null, null, null, Instant.now());
        UUID other = send(null, content("Une tout autre phrase."));
        UUID id = send(null, content("Une autre phrase."));
        for (UUID beside : new UUID[]{twin, other}) {
            Answer both = curator.read(page(id) + "?beside=" + beside);
            assertThat(both.page().select(".differences tbody tr")).hasSize(1);
            assertThat(both.page().select(".differences tbody tr").text()).contains("autre phrase.");
            assertThat(both.page().select(".differences thead").text()).contains(name);
        }
        assertThat(curator.read(page(id)).page().select("a[href*=beside=" + twin + "]")).hasSize(1);
        assertThat(curator.read(page(id) + "?beside=" + UUID.randomUUID()).page().select(".differences")).isEmpty();
    }

    @Test
    void aReasonIsToldInTheLanguageOfWhoeverSentItWithTheEntryThatItIsAlready() {
        UUID twin = innovations.publish(content("Une phrase."), null, null, null, Instant.now());
        String slug = innovations.find(twin).orElseThrow().slug().value();
        UUID id = send(null, content("Une autre phrase."));
        Form form = curator.open(page(id));
        assertThat(curator.post(page(id) + "/decline", form).status()).isEqualTo(422);
        assertThat(curator.post(page(id) + "/decline", form.with("why", "nonsense")).status()).isEqualTo(422);
        Answer noTwin = curator.post(page(id) + "/decline", form.with("why", "duplicate").with("reason", "Bedankt!"));
        assertThat(noTwin.status()).isEqualTo(422);
        assertThat(noTwin.page().select("#twin-error").text()).contains("Give the address of an entry");
        assertThat(curator.post(page(id) + "/decline", form.with("why", "duplicate").with("twin", slug)
                .with("reason", "Bedankt!")).status()).isEqualTo(303);
        assertThat(message(id)).startsWith("Deze innovatie staat al in de catalogus:\n")
                .contains("/nl/innovations/" + slug + "\n\nBedankt!");
        assertThat(PostOffice.text(PostOffice.mail("Niet opgenomen", name), "text/plain")).contains(slug);
    }

    @Test
    void aDecisionIsTakenBackOnceAndThePageTellsAll() {
        UUID id = send(null, content("Une phrase."));
        curator.post(page(id) + "/decline", curator.open(page(id)).with("why", "not-new"));
        Form undo = Form.of(curator.read(page(id)), "form[action$=reopening]");
        assertThat(curator.post(page(id) + "/reopening", undo).status()).isEqualTo(303);
        assertThat(curator.post(page(id) + "/reopening", undo).status()).isEqualTo(303);
        assertThat(find(id).state()).isEqualTo(SubmissionState.RECEIVED);
        assertThat(find(id).steps()).hasSize(4);
        assertThat(curator.read(page(id)).page().select(".submission__steps li")).hasSize(4);
        assertThat(curator.post(page(id) + "/acceptance", curator.open(page(id))).status()).isEqualTo(303);
    }

    @Test
    void eachFieldOfAChangeIsTakenOrLeft() {
        UUID entry = innovations.publish(content("Une phrase."), null, null, null, Instant.now());
        InnovationForm form = InnovationForm.of(content("Une autre phrase."));
        UUID id = send(entry, form.content(content("Une autre phrase.")));
        String page = page(id);
        assertThat(curator.read(page).page().select(".differences input[name=left]").eachAttr("value"))
                .containsExactly("fr.tagline");
        assertThat(curator.post(page + "/acceptance", curator.open(page).with("fr.need", "Un besoin neuf.")
                .with("left", "fr.tagline")).status()).isEqualTo(303);
        InnovationContent now = innovations.find(entry).orElseThrow().content();
        assertThat(now.fr().tagline()).isEqualTo("Une phrase.");
        assertThat(now.fr().need()).isEqualTo("Un besoin neuf.");
    }

    @Test
    void aChangeOfAnEntryThatHasChangedMeanwhileIsLookedAtAgain() {
        UUID entry = innovations.publish(content("Une phrase."), null, null, null, Instant.now());
        UUID id = send(entry, content("Une autre phrase."));
        Form form = curator.open(page(id));
        innovations.revise(entry, innovations.find(entry).orElseThrow().version(), content("Entre-temps."));
        Answer conflict = curator.post(page(id) + "/acceptance", form);
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(innovations.find(entry).orElseThrow().content().fr().tagline()).isEqualTo("Entre-temps.");
        assertThat(conflict.page().select(".differences").text()).contains("Entre-temps");
        assertThat(curator.post(page(id) + "/acceptance", SignedIn.form(conflict)).status()).isEqualTo(303);
        assertThat(innovations.find(entry).orElseThrow().content().fr().tagline()).isEqualTo("Une autre phrase.");
    }

    @Test
    void theMailsThatADecisionSendsAreShownBefore() {
        List<String> mails = curator.read(page(send(null, content("Une phrase.")))).page().select(".review__mail")
                .eachText();
        assertThat(mails).hasSize(3).allMatch(mail -> mail.contains(name)).anyMatch(mail -> mail.contains("…"));
        assertThat(mails.getFirst()).contains("Goed nieuws");
    }

    @Test
    void aTranslationIsOutdatedOnceItsOriginalChangesAndReviewedWhenSomebodySaysSo() {
        UUID entry = innovations.publish(content("Une phrase."), null, null, null, Instant.now());
        String page = "/admin/innovations/" + entry;
        curator.post(page, curator.open(page).with("nl.tagline", "Een zin.").with("nl.answer", "Een antwoord."));
        assertThat(status(entry)).isEqualTo(TranslationStatus.REVIEWED);
        curator.post(page, curator.open(page).with("fr.tagline", "Une autre phrase."));
        assertThat(status(entry)).isEqualTo(TranslationStatus.OUTDATED);
        assertThat(
                curator.read("/admin?kind=translation&sort=newest").page().select("tr:contains(" + name + ")").text())
                .contains("Dutch to be reviewed");
        assertThat(curator.post(page, curator.open(page).with("reviewed", "nl")).status()).isEqualTo(303);
        assertThat(status(entry)).isEqualTo(TranslationStatus.REVIEWED);
        curator.post(page, curator.open(page).with("fr.tagline", "Une phrase neuve.").with("nl.tagline", "Nieuw."));
        assertThat(status(entry)).isEqualTo(TranslationStatus.REVIEWED);
    }

    private @Nullable TranslationStatus status(UUID entry) {
        return innovations.find(entry).orElseThrow().translations().get(Language.NL);
    }

    private InnovationContent content(String tagline) {
        return InnovationMother.inFrench(name, tagline, "Voisins");
    }

    private UUID send(@Nullable UUID target, InnovationContent content) {
        UUID id = submissions.send(new Proposal(target, content, Language.NL, "someone@example.org", false,
                UUID.randomUUID(), "1")).id();
        submissions.confirm(id);
        return id;
    }

    private static String page(UUID submission) {
        return "/admin/submissions/" + submission;
    }

    private SubmissionDetails find(UUID id) {
        return submissions.find(id).orElseThrow();
    }

    private @Nullable String message(UUID id) {
        return find(id).message();
    }
}
