package brussels.zinnova.curation;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.PostOffice;
import brussels.zinnova.SignedIn;
import brussels.zinnova.Visitor;
import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.contribution.SubmissionForms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** What curators decide on submissions, over HTTP as their browser does it. See {@link EntryDecisionTests} for entries. */
@WritingPortalTest
class DecisionTests {

    private final String name = "Potager " + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn curator;
    private String link = "";
    private String address = "";

    @BeforeEach
    void submit() {
        curator = new SignedIn(port);
        link = SubmissionForms.send(port, "fr", name);
        address = waiting();
    }

    @Test
    void anAcceptedSubmissionIsFoundAsSoonAsTheCuratorHasHerAnswer() {
        Form form = curator.open(address).with("nl.name", "Moestuin " + name).with("nl.tagline", "Samen tuinieren");

        Answer answer = curator.post(address + "/acceptance", form);

        String slug = slug();
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(address);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.read("/fr/innovations/" + slug).page().select("h1").text()).isEqualTo(name);
        assertThat(visitor.read("/nl/innovations/" + slug).page().select("h1").text()).isEqualTo("Moestuin " + name);
        for (String page : List.of("/fr/innovations?q=" + name.substring(8),
                "/nl/innovations?q=moestuin+" + name.substring(8),
                "/en/innovations?challenge=sante&commune=uccle", "/fr/challenges/sante", "/nl/communes/forest")) {
            assertThat(visitor.read(page).links(".card__title a")).as(page).anyMatch(card -> card.endsWith("/" + slug));
        }
        assertThat(visitor.read(link).links(".notice a")).containsExactly("/fr/innovations/" + slug);
        assertThat(curator.read("/admin?sort=newest").links(".table__link")).doesNotContain(address);
    }

    @Test
    void aDeclinedSubmissionIsNeverPublicAndItsSenderReadsWhy() {
        curator.post(address + "/decline", curator.open(address).with("reason", "Ce n’est pas à Bruxelles."));

        assertThat(new Visitor(port).read(link).page().select(".submission__reason").text())
                .isEqualTo("Ce n’est pas à Bruxelles.");
        assertThat(new Visitor(port).read("/fr/innovations?q=%22" + name.substring(8) + "%22").links(".card__title a"))
                .isEmpty();
        assertThat(curator.read(address).page().select(".desk__side button")).isEmpty();
    }

    @Test
    void nobodyIsToldNoWithoutAReasonAndWhatWasTypedStays() {
        Answer answer = curator.post(address + "/decline", curator.open(address).with("nl.tagline", "Een zin")
                .with("reason", " "));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.links("#summary a")).containsExactly("#reason");
        assertThat(SignedIn.form(answer).value("nl.tagline")).isEqualTo("Een zin");
        assertThat(curator.post(address + "/decline", SignedIn.form(answer).with("reason", "x".repeat(1001))).status())
                .isEqualTo(422);
        assertThat(state()).isEqualTo("received");
    }

    @Test
    void aCuratorsFormIsHeldAgainstTheSameRules() {
        Answer answer = curator.post(address + "/acceptance", curator.open(address).with("fr.tagline", "")
                .with("startedYear", "2999").with("challenges", "nowhere").with("nl.need", "x".repeat(1501)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.links("#summary a")).containsExactly("#fr-tagline", "#challenges", "#startedYear",
                "#nl-need");
        assertThat(state()).isEqualTo("received");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acceptance", "decline"})
    void theSecondDecisionIsToldOfTheFirstAndLosesNothing(String second) {
        Form opened = curator.open(address);
        SignedIn colleague = new SignedIn(port);
        colleague.post(address + "/acceptance", colleague.open(address).with("fr.need", "Le besoin, mieux dit"));

        Answer answer = curator.post(address + "/" + second,
                opened.with("fr.need", "Le besoin, à ma façon").with("reason", "Je ne suis pas d’accord"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".differences").text()).contains("Le besoin, mieux dit",
                "Le besoin, à ma façon");
        assertThat(answer.page().select("textarea[name=fr.need]").val()).isEqualTo("Le besoin, à ma façon");
        assertThat(answer.page().text()).contains("Je ne suis pas d’accord");
        assertThat(jdbc.sql("SELECT count(*) FROM innovation_translations WHERE name = ?").param(name)
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void tenDecisionsAtOnceAreOneDecision() throws Exception {
        Form form = curator.open(address);
        List<Callable<Answer>> decisions = IntStream.range(0, 10)
                .<Callable<Answer>>mapToObj(n -> () -> new Visitor(port)
                        .post(address + (n % 2 == 0 ? "/acceptance" : "/decline"), form.with("reason", "Non"), "Cookie",
                                curator.cookie()))
                .toList();
        List<Integer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            answers = threads.invokeAll(decisions).stream().map(Future::resultNow).map(Answer::status).sorted()
                    .toList();
        }
        // Whoever asked for what was decided is led to it, the others are told.
        assertThat(answers).containsExactly(303, 303, 303, 303, 303, 409, 409, 409, 409, 409);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entries WHERE subject_id = ?").param(id()).query(Integer.class)
                .single()).isEqualTo(1);
    }

    @Test
    void twoOfOneNameThatAreAcceptedAtOnceGetTwoAddresses() throws Exception {
        new Visitor(port).post("/fr/submit", SubmissionForms.filled(port, "fr", name));
        await().until(() -> PostOffice.mails(name, "Confirmez").size() == 2);
        PostOffice.mails(name, "Confirmez").forEach(mail -> new Visitor(port).post(PostOffice.link(mail), Form.EMPTY));
        List<String> both = curator.read("/admin?sort=newest").page().select(".table__link:contains(" + name + ")")
                .eachAttr("href");
        Form form = curator.open(both.getFirst());
        List<Callable<Answer>> decisions = both.stream().<Callable<Answer>>map(one -> () -> new Visitor(port)
                .post(one + "/acceptance", form, "Cookie", curator.cookie())).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(decisions)).extracting(Future::resultNow).extracting(Answer::status)
                    .containsExactly(303, 303);
        }
        assertThat(jdbc.sql("""
                SELECT slug FROM slugs JOIN innovation_translations t USING (innovation_id) WHERE t.name = ? ORDER BY 1
                """).param(name).query(String.class).list()).hasSize(2)
                .satisfies(slugs -> assertThat(slugs.getLast()).isEqualTo(slugs.getFirst() + "-2"));
    }

    @Test
    void everyDecisionIsInTheTrailWithTheFieldsItChangedAndNoText() {
        curator.post(address + "/acceptance", curator.open(address).with("nl.tagline", "Geheim").with("values",
                "creativite", "solidarite"));
        assertThat(jdbc.sql("""
                SELECT action || ' ' || array_to_string(fields, ',') FROM audit_entries e JOIN accounts a
                ON a.id = e.account_id WHERE a.email = ? AND subject_id IN (:id, (SELECT innovation_id FROM submissions
                WHERE id = :id)) ORDER BY e.id
                """.replace("?", ":email")).param("email", SignedIn.EMAIL).param("id", id()).query(String.class).list())
                .containsExactly("submission-accepted values,nl.tagline", "innovation-published ");
        assertThat(jdbc.sql("SELECT e::text FROM audit_entries e").query(String.class).list())
                .noneMatch(line -> line.contains("Geheim") || line.contains("@"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE audit_entries SET action = 'x'", "DELETE FROM audit_entries",
            "TRUNCATE audit_entries"})
    void theTrailIsOnlyAddedTo(String change) {
        curator.post(address + "/decline", curator.open(address).with("reason", "Non"));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(change).update())
                .havingRootCause().withMessageContaining("audit_entries");
    }

    @Test
    void aFormThatComesAfterTheSessionHasEndedIsThereAgainAfterTheSignIn() {
        Form form = curator.open(address).with("nl.tagline", "Een zin").with("reason", "Peut-être");

        Answer refused = new Visitor(port).post(address + "/acceptance", form, "Accept-Language", "nl");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.language()).isEqualTo("nl");
        Answer resumed = new Visitor(port).post("/sign-in", Form.of(refused, "form.form")
                .with("username", SignedIn.EMAIL).with("password", SignedIn.PASSWORD), "Accept-Language", "nl");
        assertThat(resumed.status()).isEqualTo(200);
        Form back = SignedIn.form(resumed);
        assertThat(back.without("_csrf").without("communes").fields())
                .isEqualTo(form.without("_csrf").without("communes").fields());
        assertThat(back.fields().get("communes")).containsExactlyInAnyOrder("forest", "uccle");
        assertThat(state()).isEqualTo("received");
        String cookie = resumed.header("Set-Cookie").split(";")[0];
        assertThat(new Visitor(port).post(address + "/acceptance", back, "Cookie", cookie).status()).isEqualTo(303);
        assertThat(state()).isEqualTo("accepted");
    }

    @Test
    void aFormOfAFormerSessionIsThereAgainAtOnce() {
        Form form = curator.open(address).with("nl.tagline", "Een zin");
        Answer answer = new SignedIn(port).post(address + "/acceptance", form);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(SignedIn.form(answer).value("nl.tagline")).isEqualTo("Een zin");
        assertThat(state()).isEqualTo("received");
    }

    @Test
    void theContactIsSeenByCuratorsAlone() {
        assertThat(curator.read(address).body()).contains("jardins.secret@example.org");
        curator.post(address + "/acceptance", curator.open(address));
        String slug = slug();
        for (String page : List.of("/fr/innovations/" + slug, "/fr/innovations", "/fr",
                "/fr/actors/les-amis-de-" + slug,
                "/fr/challenges/sante", link)) {
            assertThat(new Visitor(port).read(page).body()).as(page).doesNotContain("jardins.secret");
        }
        assertThat(new Visitor(port).read("/fr/innovations?q=secret").links(".card__title a")).isEmpty();
    }

    private String waiting() {
        return curator.read("/admin?kind=submission&sort=newest").page().select(".table__link:contains(" + name + ")")
                .attr("href");
    }

    private UUID id() {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private String state() {
        return jdbc.sql("SELECT state FROM submissions WHERE id = ?").param(id()).query(String.class).single();
    }

    private String slug() {
        return jdbc.sql("SELECT slug FROM slugs JOIN submissions USING (innovation_id) WHERE submissions.id = ?")
                .param(id()).query(String.class).single();
    }
}
