package brussels.zinnova.contribution;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.Visitor;
import brussels.zinnova.WritingPortalTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What the form takes in, and what it gives back as it was. See {@link SubmissionKeyTests} for where it comes from. */
@WritingPortalTest
class SubmissionFormTests {

    private final String name = "Potager " + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    static Stream<Arguments> badFields() {
        return Stream.of(
                bad("name", "", "name"), bad("name", " \u200b\u202e\u0000\u00a0", "name"),
                bad("name", "x".repeat(121), "name"), bad("fr.tagline", "", "fr-tagline"),
                bad("fr.tagline", "x".repeat(201), "fr-tagline"), bad("fr.answer", "", "fr-answer"),
                bad("fr.need", "", "fr-need"), bad("fr.impact", "", "fr-impact"),
                bad("fr.participation", "", "fr-participation"), bad("fr.answer", "x".repeat(1501), "fr-answer"),
                bad("nl.answer", "x".repeat(1501), "nl-answer"), bad("en.name", "x".repeat(121), "en-name"),
                bad("challenges", "", "challenges"), bad("challenges", "nowhere", "challenges"),
                bad("values", "", "values"), bad("values", "LOGEMENT", "values"),
                bad("approaches", "logement", "approaches"), bad("actorName", "", "actorName"),
                bad("actorName", "x".repeat(201), "actorName"), bad("actorKind", "", "actorKind"),
                bad("actorKind", "club", "actorKind"), bad("communes", "", "communes"),
                bad("communes", "paris", "communes"), bad("stage", "dream", "stage"),
                bad("startedYear", "abc", "startedYear"), bad("startedYear", "1200", "startedYear"),
                bad("startedYear", "2999", "startedYear"), bad("startedYear", "-2019", "startedYear"),
                bad("startedYear", "٢٠١٩", "startedYear"), bad("endedYear", "2018", "endedYear"),
                bad("endedYear", "x", "endedYear"), bad("endedYear", "2999", "endedYear"),
                bad("postalCode", "108", "postalCode"), bad("postalCode", "B-1080", "postalCode"),
                bad("address", "x".repeat(301), "address"), bad("fr.recognitions", "x".repeat(1001), "fr-recognitions"),
                bad("nl.recognitions", "x".repeat(1001), "nl-recognitions"),
                bad("sources", "https://example.org\njavascript:alert(1)", "sources"),
                bad("sources", "http://localhost/", "sources"),
                bad("sources", "https://a.be\n".repeat(21).strip(), "sources"),
                bad("sources", "https://example.org/" + "x".repeat(500), "sources"),
                bad("website", "javascript:alert(1)", "website"),
                bad("website", "https://me:secret@example.org", "website"),
                bad("website", "http://intranet/", "website"),
                bad("website", "https://example.org/" + "x".repeat(500), "website"),
                bad("website", "a.".repeat(200_000), "website"), bad("contactEmail", "", "contactEmail"),
                bad("contactEmail", "someone", "contactEmail"), bad("contactEmail", "a@b", "contactEmail"),
                bad("contactEmail", "a\u00a0b@example.org", "contactEmail"),
                bad("contactEmail", "a@b\u2003.be", "contactEmail"),
                bad("contactEmail", "a@b.be\r\nBcc: c@d.be", "contactEmail"),
                bad("contactEmail", "a@b.be,c@d.be", "contactEmail"),
                bad("contactEmail", "x".repeat(250) + "@b.be", "contactEmail"), bad("consent", "", "consent"));
    }

    @ParameterizedTest
    @MethodSource("badFields")
    void aBadFieldIsNamedOnTopAndBesideItAndTheFormComesBackAsItWas(String field, String value, String id) {
        Form sent = SubmissionForms.filled(port, "fr", name).with(field, value);

        Answer answer = new Visitor(port).post("/fr/submit", sent);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.links("#summary a")).containsOnly("#" + id);
        assertThat(answer.page().select("#summary[autofocus][tabindex=-1][role=group]")).hasSize(1);
        assertThat(answer.page().select("#" + id + "-error").text()).isNotBlank();
        assertThat(answer.page().select("[id=" + id + "]")).hasSize(1);
        assertThat(answer.page().title()).startsWith("À corriger");
        Form back = SubmissionForms.of(answer);
        assertThat(back.without(field).without("key").fields())
                .containsAllEntriesOf(sent.without(field).without("key").without("reference").fields());
        assertThat(countOf(name)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"fr, 'Nom de l’innovation : 121 caractères', 'Raccourcissez à 120'",
            "nl, 'Naam van de innovatie: 121 tekens', 'hoogstens 120'",
            "en, 'Name of the innovation: 121 characters', 'to 120 at most'"})
    void whatIsTooLongIsToldItsLengthInThePagesLanguageAndNotCut(String language, String count, String limit) {
        String long121 = "🌱" + "x".repeat(120);
        Answer answer = new Visitor(port).post("/" + language + "/submit",
                SubmissionForms.filled(port, language, long121));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.language()).isEqualTo(language);
        assertThat(answer.page().select("#summary").text()).contains(count, limit);
        assertThat(SubmissionForms.of(answer).value("name")).isEqualTo(long121);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en"})
    void everyRuleIsReportedAtOnceInTheOrderOfThePage(String language) {
        Answer answer = new Visitor(port).post("/" + language + "/submit", SubmissionForms.empty(port, language)
                .with("startedYear", "abc").with("regionWide", "true").with("communes", "forest"));
        String own = "#" + language + "-";
        assertThat(answer.links("#summary a")).containsExactly("#name", own + "tagline", own + "answer", own + "need",
                own + "impact", "#challenges", "#values", own + "participation", "#actorName", "#actorKind",
                "#communes", "#startedYear", "#contactEmail", "#consent");
        assertThat(answer.page().select("#summary h2").text()).contains("14");
    }

    @Test
    void aMegabyteOfTextComesBackWholeWithWhatIsWrong() {
        String text = "é".repeat(500_000);
        Answer answer = new Visitor(port).post("/fr/submit",
                SubmissionForms.filled(port, "fr", name).with("fr.answer", text));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().expectFirst("#fr-answer").wholeText()).isEqualTo(text);
    }

    @Test
    void aThousandCommunesAreTooManyAndTheRestIsKept() {
        String[] communes = IntStream.range(0, 1000).mapToObj(n -> "commune-" + n).toArray(String[]::new);
        Answer answer = new Visitor(port).post("/nl/submit",
                SubmissionForms.filled(port, "nl", name).with("communes", communes));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#communes-error").text()).contains("commune-0, commune-1, commune-2", "997");
        assertThat(SubmissionForms.of(answer).value("name")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"challenges[300000]", "challenges[0]", "fr.answer[x]", "communes[]"})
    void aFieldWithAnIndexIsNoFieldOfOurs(String field) {
        Answer answer = new Visitor(port).post("/en/submit",
                SubmissionForms.filled(port, "en", name).with(field, "x"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#summary").text()).contains("damaged");
        assertThat(SubmissionForms.of(answer).value("name")).isEqualTo(name);
        assertThat(countOf(name)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "fr.answer", "contactEmail", "consent", "key"})
    void aFieldThatIsThereTwiceIsNotGuessedAt(String field) {
        Form sent = SubmissionForms.filled(port, "fr", name);
        Answer answer = new Visitor(port).post("/fr/submit", sent.with(field, sent.value(field), "another"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(SubmissionForms.of(answer).value("name")).isEqualTo(name);
        assertThat(countOf(name)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en"})
    void aFieldThatIsCalledAsALanguageIsNoFieldOfOurs(String field) {
        Answer answer = new Visitor(port).post("/nl/submit", SubmissionForms.filled(port, "nl", name).with(field, "x"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.language()).isEqualTo("nl");
        assertThat(answer.body()).doesNotContain("brussels.zinnova", "java.lang");
        assertThat(countOf(name)).isZero();
    }

    @Test
    void theFormGoesOnInAnotherLanguageWithWhatIsTypedAndNothingIsWrongYet() {
        Answer dutch = new Visitor(port).post("/nl/submit",
                SubmissionForms.filled(port, "fr", name).with("switchedFrom", "fr").with("consent", ""));
        assertThat(dutch.status()).isEqualTo(200);
        assertThat(dutch.language()).isEqualTo("nl");
        assertThat(dutch.page().select("#summary")).isEmpty();
        Form form = SubmissionForms.of(dutch);
        assertThat(form.value("name")).isEqualTo(name);
        assertThat(form.value("fr.answer")).isEqualTo("La réponse nouvelle");
        assertThat(form.value("nl.answer")).isEmpty();
        assertThat(countOf(name)).isZero();
    }

    @Test
    void theNameInEachLanguageGoesAlong() {
        Form french = SubmissionForms.filled(port, "fr", name).with("nl.name", "Bij ons");
        Form dutch = SubmissionForms.of(new Visitor(port).post("/nl/submit", french.with("switchedFrom", "fr")));
        assertThat(dutch.value("name")).isEqualTo("Bij ons");
        assertThat(dutch.value("fr.name")).isEqualTo(name);
        Form again = SubmissionForms.of(new Visitor(port).post("/fr/submit", dutch.with("switchedFrom", "nl")));
        assertThat(again.value("name")).isEqualTo(name);
        assertThat(again.value("nl.name")).isEqualTo("Bij ons");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data; boundary=x", "text/plain"})
    void whatIsNoFormIsNotTakenForAnEmptyOne(String type) {
        Answer answer = new Visitor(port).ask("POST", "/fr/submit", "Content-Type", type);
        assertThat(answer.status()).isIn(400, 415);
        assertThat(answer.page().select(".error-page")).hasSize(1);
    }

    @Test
    void whatNoFieldAsksForChangesNothing() {
        Answer answer = new Visitor(port).post("/fr/submit?utm_source=x", SubmissionForms.filled(port, "fr", name)
                .with("id", "x").with("state", "accepted").with("linkGeneration", "7"));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(jdbc.sql("SELECT state || link_generation FROM submissions WHERE content -> 'fr' ->> 'name' = ?")
                .param(name).query(String.class).single()).isEqualTo("unconfirmed0");
    }

    @Test
    void markupIsText() {
        String markup = "<script>" + name;
        Form form = SubmissionForms.filled(port, "fr", markup).with("fr.need",
                "</textarea><img src=x onerror=alert(1)>");
        Answer refused = new Visitor(port).post("/fr/submit", form.with("consent", ""));
        Answer page = new Visitor(port).read(new Visitor(port).post("/fr/submit", form).header("Location"));
        for (Answer answer : List.of(refused, page)) {
            assertThat(answer.page().select("script:not([src], [type=text/html]), img, [onerror]")).isEmpty();
            assertThat(answer.body()).contains("&lt;script&gt;");
        }
        assertThat(SubmissionForms.of(refused).value("fr.need")).isEqualTo(form.value("fr.need"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "en"})
    void whatIsTakenInHasAPrivatePageInThatLanguage(String language) {
        Answer answer = new Visitor(port).post("/" + language + "/submit",
                SubmissionForms.filled(port, language, name));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        String address = answer.header("Location");
        assertThat(address).startsWith("/" + language + "/submissions/");
        Answer page = new Visitor(port).read(address);
        assertThat(page.language()).isEqualTo(language);
        assertThat(page.page().select("h1").text()).isEqualTo(name);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.page().select("link[rel=canonical]")).isEmpty();
        assertThat(page.body()).doesNotContain("jardins.secret");
    }

    @Test
    void twentyIdenticalPostsAtOnceMakeOneSubmission() throws Exception {
        Form form = SubmissionForms.filled(port, "fr", name);
        List<Callable<Answer>> posts = IntStream.range(0, 20)
                .<Callable<Answer>>mapToObj(n -> () -> postUntilTaken(form)).toList();
        List<Answer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            answers = threads.invokeAll(posts).stream().map(Future::resultNow).toList();
        }
        assertThat(answers).extracting(Answer::status).containsOnly(303);
        assertThat(answers.stream().map(answer -> answer.header("Location")).collect(Collectors.toSet())).hasSize(1);
        assertThat(countOf(name)).isEqualTo(1);
    }

    /** As whoever is told that the portal is overloaded does: sends the same again. */
    private Answer postUntilTaken(Form form) {
        Answer answer = new Visitor(port).post("/fr/submit", form);
        return answer.status() == 503 ? postUntilTaken(form) : answer;
    }

    @Test
    void aRegionWideInnovationNeedsNoCommuneAndOnlyWhatIsMissingIsAskedFor() {
        Form form = SubmissionForms.filled(port, "fr", name).without("communes").with("regionWide", "true")
                .with("startedYear", "").with("stage", "").with("website", "").without("approaches");
        assertThat(new Visitor(port).post("/fr/submit", form).status()).isEqualTo(303);
        assertThat(countOf(name)).isEqualTo(1);
    }

    private static Arguments bad(String field, String value, String id) {
        return arguments(field, value, id);
    }

    private int countOf(String submitted) {
        return jdbc.sql("SELECT count(*) FROM submissions WHERE content::text LIKE '%' || ? || '%'").param(submitted)
                .query(Integer.class).single();
    }
}
