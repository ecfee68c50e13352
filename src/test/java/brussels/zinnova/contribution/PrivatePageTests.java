package brussels.zinnova.contribution;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.MovedClock;
import brussels.zinnova.MovedClockTest;
import brussels.zinnova.PostOffice;
import brussels.zinnova.Visitor;
import brussels.zinnova.submission.SubmissionState;
import brussels.zinnova.submission.Submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What whoever sent a proposal does about it on its private page, and how long what they sent is kept. */
@MovedClockTest
class PrivatePageTests {

    private static final Form OTHER_ADDRESS = Form.EMPTY.with("contactEmail", "other.secret@example.org");

    private final String name = "Verger " + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovedClock clock;

    @Autowired
    private Submissions submissions;

    private Visitor visitor;
    private String page = "";

    @BeforeEach
    void send() {
        visitor = new Visitor(port);
        Form form = SubmissionForms.filled(port, "nl", name);
        clock.move(Duration.ofSeconds(4));
        page = visitor.post("/nl/submit", form).header("Location");
    }

    @AfterEach
    void forgetWhoSubmitted() {
        jdbc.sql("DELETE FROM rate_limits").update();
    }

    @Test
    void aLinkThatAProgramOpensConfirmsNothing() {
        String link = PostOffice.link(name);
        Answer answer = visitor.read(link);
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(answer.page().select("form[method=post]").attr("action")).isEqualTo(link);
        assertThat(state()).isEqualTo("unconfirmed");
        assertThat(visitor.read(page).page().select(".notice").text()).contains("zeven dagen");
    }

    @Test
    void aLinkThatIsUsedTwiceLeadsToThePage() {
        String link = PostOffice.link(name);
        assertThat(visitor.post(link, Form.EMPTY).header("Location")).isEqualTo(page);
        assertThat(visitor.post(link, Form.EMPTY).header("Location")).isEqualTo(page);
        assertThat(visitor.get(link).header("Location")).isEqualTo(page);
        assertThat(state()).isEqualTo("received");
        assertThat(jdbc.sql("SELECT count(*) FROM submission_steps WHERE submission_id = ?").param(id())
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void whoeverHasOnlyThePageCannotConfirm() {
        assertThat(visitor.post(page + "/confirmation", Form.EMPTY).status()).isEqualTo(404);
        String link = PostOffice.link(name);
        assertThat(visitor.get(link.replaceFirst("/confirmation$", "")).status()).isEqualTo(404);
        assertThat(visitor.get(link.replaceFirst(".{3}/confirmation$", "AAA/confirmation")).status()).isEqualTo(404);
        assertThat(state()).isEqualTo("unconfirmed");
    }

    @Test
    void anotherAddressGetsTheMailAndTheFormerLinkOpensNothing() {
        String former = PostOffice.link(name);
        assertThat(visitor.post(page + "/contact", OTHER_ADDRESS).header("Location"))
                .isEqualTo(page + "?again");
        await().until(() -> PostOffice.mails(name).size() == 2);
        String link = PostOffice.link(PostOffice.mails(name).getLast());
        assertThat(visitor.post(former, Form.EMPTY).status()).isEqualTo(404);
        assertThat(visitor.post(link, Form.EMPTY).status()).isEqualTo(303);
        assertThat(state()).isEqualTo("received");
    }

    @Test
    void theSameAddressGetsTheSameLinkAgain() {
        String former = PostOffice.link(name);
        visitor.post(page + "/contact", Form.EMPTY.with("contactEmail", "jardins.secret@example.org"));
        await().until(() -> PostOffice.mails(name).size() == 2);
        assertThat(PostOffice.link(PostOffice.mails(name).getLast())).isEqualTo(former);
        assertThat(visitor.post(former, Form.EMPTY).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "someone", "a@b.be\r\nBcc: c@d.be", "a@b.be,c@d.be"})
    void aBadAddressComesBackWithWhatIsWrong(String address) {
        Answer answer = visitor.post(page + "/contact", Form.EMPTY.with("contactEmail", address));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.links("#summary a")).containsExactly("#contactEmail");
        assertThat(answer.language()).isEqualTo("nl");
    }

    @Test
    void nobodyGetsAnyNumberOfMails() {
        int status = 303;
        for (int n = 0; n < 6; n++) {
            status = visitor.post(page + "/contact", OTHER_ADDRESS).status();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void thePageNeverSaysTheAddress() {
        visitor.post(PostOffice.link(name), Form.EMPTY);
        assertThat(visitor.read(page).body()).doesNotContain("jardins.secret");
        assertThat(visitor.read(page + "/edit").body()).doesNotContain("jardins.secret");
    }

    @Test
    void aProposalCanBeChangedUntilItIsDecided() {
        visitor.post(PostOffice.link(name), Form.EMPTY);
        Form form = SubmissionForms.of(visitor.read(page + "/edit"));
        assertThat(form.value("nl.need")).isEqualTo("Le besoin");

        assertThat(visitor.post(page + "/edit", form.with("nl.need", "")).status()).isEqualTo(422);
        assertThat(visitor.post(page + "/edit", form.with("nl.need", "Meer fruit")).header("Location"))
                .isEqualTo(page);
        assertThat(need()).isEqualTo("Meer fruit");

        Answer second = visitor.post(page + "/edit", form.with("nl.need", "Minder fruit"));
        assertThat(second.status()).as("from a tab that was opened before").isEqualTo(409);
        assertThat(SubmissionForms.of(second).value("nl.need")).isEqualTo("Minder fruit");
        assertThat(need()).isEqualTo("Meer fruit");
        assertThat(visitor.post(page + "/edit", SubmissionForms.of(second)).status()).isEqualTo(303);
        assertThat(need()).isEqualTo("Minder fruit");

        submissions.answer(id(), version(), SubmissionState.DECLINED, "Nee");
        Answer late = visitor.post(page + "/edit", SubmissionForms.of(second).with("nl.need", "Te laat"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(SubmissionForms.of(late).value("nl.need")).isEqualTo("Te laat");
        assertThat(visitor.get(page + "/edit").header("Location")).isEqualTo(page);
        assertThat(need()).isEqualTo("Minder fruit");
    }

    @Test
    void aQuestionIsAnsweredByChangingTheProposal() {
        visitor.post(PostOffice.link(name), Form.EMPTY);
        submissions.answer(id(), version(), SubmissionState.CHANGES_REQUESTED, "Voor wie is het?");
        assertThat(visitor.read(page).page().select(".submission__reason").text()).isEqualTo("Voor wie is het?");
        Answer edit = visitor.read(page + "/edit");
        assertThat(edit.page().select(".submission__reason").text()).isEqualTo("Voor wie is het?");

        visitor.post(page + "/edit", SubmissionForms.of(edit).with("nl.need", "Voor de buurt"));

        assertThat(state()).isEqualTo("received");
        assertThat(visitor.read(page).page().select(".submission__steps .submission__reason").text())
                .isEqualTo("Voor wie is het?");
    }

    @Test
    void aProposalIsTakenBackOnceAndForAll() {
        visitor.post(PostOffice.link(name), Form.EMPTY);
        assertThat(visitor.post(page + "/withdrawal", Form.EMPTY).header("Location")).isEqualTo(page);
        assertThat(visitor.post(page + "/withdrawal", Form.EMPTY).header("Location")).isEqualTo(page);
        assertThat(state()).isEqualTo("withdrawn");
        assertThat(visitor.read(page).page().select("form[action$=withdrawal], a[href$=edit]")).isEmpty();
        assertThat(submissions.waiting(1000)).noneMatch(waiting -> waiting.name().equals(name));
    }

    @Test
    void whatWasNeverConfirmedGoesWithTheAddress() {
        String link = PostOffice.link(name);
        UUID id = id();
        assertThat(visitor.post(page + "/deletion", Form.EMPTY).header("Location")).isEqualTo("/nl/submit");
        assertThat(submissions.find(id)).isEmpty();
        assertThat(contacts()).isZero();
        assertThat(visitor.post(link, Form.EMPTY).status()).isEqualTo(404);
    }

    @Test
    void aFormThatWasRefusedStillBeganWithTheVersionThatItBeganWith() {
        visitor.post(PostOffice.link(name), Form.EMPTY);
        Form form = SubmissionForms.of(visitor.read(page + "/edit"));
        Answer refused = visitor.post(page + "/edit", form.with("nl.need", ""));
        visitor.post(page + "/edit", form.with("nl.need", "Uit een ander venster"));
        assertThat(visitor.post(page + "/edit", SubmissionForms.of(refused).with("nl.need", "Te laat")).status())
                .isEqualTo(409);
        assertThat(visitor.post(page + "/edit", form.with("version", "x").with("nl.need", "Zonder")).status())
                .isEqualTo(409);
        assertThat(need()).isEqualTo("Uit een ander venster");
    }

    @Test
    void whoeverWantsTheirDataDeletedNeedNotWait() {
        visitor.post(PostOffice.link(name), Form.EMPTY);
        assertThat(visitor.post(page + "/deletion", Form.EMPTY).header("Location")).isEqualTo(page);
        assertThat(contacts()).isZero();
        assertThat(state()).isEqualTo("received");
        assertThat(visitor.read(page).page().select("form[action$=deletion]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contact", "/withdrawal", "/deletion"})
    void anAddressThatIsReloadedLeadsBack(String action) {
        assertThat(visitor.get(page + action).header("Location")).isEqualTo(page);
        assertThat(visitor.get("/nl/submissions/x" + action).status()).isEqualTo(404);
        assertThat(visitor.post(page + action, OTHER_ADDRESS, "Sec-Fetch-Site", "cross-site").status()).isEqualTo(403);
    }

    @Test
    void whatNobodyConfirmsIsDeletedAfterAWeek() {
        UUID id = id();
        String link = PostOffice.link(name);
        clock.move(Duration.ofDays(7).minusSeconds(1));
        submissions.deleteWhatIsOver();
        assertThat(submissions.find(id)).isPresent();
        clock.move(Duration.ofSeconds(2));
        submissions.deleteWhatIsOver();
        assertThat(submissions.find(id)).isEmpty();
        assertThat(contacts()).isZero();
        assertThat(visitor.get(page).status()).isEqualTo(404);
        assertThat(visitor.get(link).status()).isEqualTo(404);
    }

    @Test
    void anAddressIsDeletedAYearAfterTheDecision() {
        visitor.post(PostOffice.link(name), Form.EMPTY);
        clock.move(Duration.ofDays(400));
        submissions.deleteWhatIsOver();
        assertThat(contacts()).as("while it waits").isEqualTo(1);
        submissions.answer(id(), version(), SubmissionState.DECLINED, "Nee");
        clock.move(Duration.ofDays(364));
        submissions.deleteWhatIsOver();
        assertThat(contacts()).isEqualTo(1);
        clock.move(Duration.ofDays(3));
        submissions.deleteWhatIsOver();
        assertThat(contacts()).isZero();
        assertThat(visitor.read(page).page().select(".notice .submission__reason").text()).isEqualTo("Nee");
    }

    private UUID id() {
        return jdbc.sql("SELECT id FROM submissions WHERE content -> 'nl' ->> 'name' = ?").param(name)
                .query(UUID.class).single();
    }

    private int version() {
        return submissions.find(id()).orElseThrow().version();
    }

    private String state() {
        return submissions.find(id()).orElseThrow().state().code();
    }

    private String need() {
        return String.valueOf(submissions.find(id()).orElseThrow().content().nl().need());
    }

    private int contacts() {
        return jdbc.sql("SELECT count(*) FROM submission_contacts c JOIN submissions s ON s.id = c.submission_id "
                + "WHERE content -> 'nl' ->> 'name' = ?").param(name).query(Integer.class).single();
    }
}
