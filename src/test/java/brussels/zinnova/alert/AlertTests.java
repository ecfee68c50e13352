package brussels.zinnova.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.MovedClock;
import brussels.zinnova.MovedClockTest;
import brussels.zinnova.PostOffice;
import brussels.zinnova.Visitor;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.Innovations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How readers ask to be told what is new, are told, and stop it: over HTTP and by mail. */
@MovedClockTest
class AlertTests {

    private static final Duration DAY = Duration.ofDays(1);

    /** A word that no other entry has. */
    private final String word = "z" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "q";
    private final String reader = word + "@example.org";

    @LocalServerPort
    private int port;

    @Autowired
    private Digests digests;

    @Autowired
    private Innovations innovations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private MovedClock clock;

    private Visitor visitor;

    @BeforeEach
    void comeIn() {
        visitor = new Visitor(port);
    }

    @AfterEach
    void forgetWhoAsked() {
        jdbc.sql("DELETE FROM alerts").update();
        jdbc.sql("DELETE FROM rate_limits").update();
    }

    @ParameterizedTest
    @CsvSource({"fr, Confirmez votre alerte, Une nouvelle innovation", "nl, Bevestig uw alert, Eén nieuwe innovatie",
            "en, Confirm your alert, One new innovation"})
    void aReaderIsToldOnceAndStopsItWithOneClick(String language, String question, String news) throws Exception {
        String list = visitor.read("/" + language + "/innovations?q=" + word).page()
                .select("a[href*='/alerts']").attr("href");
        Answer sent = ask(list, "daily");
        assertThat(sent.header("Location")).isEqualTo("/" + language + "/alerts/asked?q=" + word);
        assertThat(visitor.read(sent.header("Location")).body()).doesNotContain(reader);
        String confirmation = PostOffice.link(question, word);
        visitor.read(confirmation);
        assertThat(told()).as("who has opened the link only").isEmpty();
        String page = visitor.post(confirmation, Form.EMPTY).header("Location");
        assertThat(visitor.read(page).header("Cache-Control")).isEqualTo("no-store");
        assertThat(visitor.read(page.replace("/alerts", "/%61lerts")).header("Referrer-Policy"))
                .as("however it is written").isEqualTo("no-referrer");

        String slug = publish(word + " de quartier");
        digests.tell();
        assertThat(told()).as("before the next morning").isEmpty();
        clock.move(DAY);
        digests.tell();
        MimeMessage mail = PostOffice.mail(news, word);
        assertThat(PostOffice.text(mail, "text/plain")).contains("/" + language + "/innovations/" + slug,
                "/" + language + "/innovations?q=" + word, page);
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String stop = mail.getHeader("List-Unsubscribe")[0];
        assertThat(stop).startsWith("<http").endsWith(page + "/stop>");
        clock.move(DAY);
        digests.tell();
        assertThat(visitor.read(page).status()).isEqualTo(200);

        publish(word + " de plus");
        Answer stopped = visitor.send(page + "/stop", "application/x-www-form-urlencoded",
                "List-Unsubscribe=One-Click");
        assertThat(stopped.status()).as("mail programs follow no redirect").isEqualTo(200);
        clock.move(DAY);
        digests.tell();
        assertThat(told()).as("one entry, one mail, and none after the stop").hasSize(1);
        assertThat(kept()).isZero();
        assertThat(visitor.get(page).status()).isEqualTo(410);
        assertThat(visitor.get(confirmation).status()).isEqualTo(410);
        assertThat(visitor.post(page + "/stop", Form.EMPTY).status()).as("once more").isEqualTo(200);
    }

    @Test
    void whatOnlyChangedIsNoNews() {
        UUID old = innovations.publish(InnovationMother.bikeLibrary(word + " connu", "Voisins"), null, null, null,
                clock.instant());
        confirmed("fr", "daily");
        var entry = innovations.find(old).orElseThrow();
        innovations.revise(old, entry.version(), InnovationMother.inFrench(word + " connu", "Autrement.", "Voisins"));
        clock.move(DAY);
        digests.tell();
        assertThat(told()).isEmpty();
    }

    @Test
    void whoeverWantsAMailAWeekGetsItOnMonday() {
        String page = confirmed("en", "weekly");
        Instant monday = due();
        publish(word + " weekly");
        clock.move(Duration.between(clock.instant(), monday).minusSeconds(1));
        digests.tell();
        assertThat(told()).isEmpty();
        assertThat(visitor.post(page, Form.of(visitor.read(page), "form.form").with("rhythm", "hourly")).status())
                .isEqualTo(303);
        assertThat(due()).as("there is no such rhythm").isEqualTo(monday);
        clock.move(Duration.ofSeconds(1));
        digests.tell();
        assertThat(told()).hasSize(1);
        visitor.post(page, Form.of(visitor.read(page), "form.form").with("rhythm", "daily"));
        assertThat(due()).isEqualTo(Rhythm.DAILY.after(clock.instant()));
    }

    @Test
    void savingTheSameRhythmPutsNothingOff() {
        String page = confirmed("nl", "daily");
        publish(word + " vandaag");
        clock.move(DAY);
        Form same = Form.of(visitor.read(page), "form.form");
        visitor.post(page, same);
        visitor.post(page, same.with("rhythm", "weekly"));
        digests.tell();
        assertThat(told()).as("what was due already").hasSize(1);
        assertThat(due()).isEqualTo(Rhythm.WEEKLY.after(clock.instant()));
    }

    @Test
    void ofMuchThatIsNewTheMailNamesTheNewest() throws Exception {
        confirmed("en", "daily");
        for (int entry = 0; entry < 22; entry++) {
            publish(word + " number " + entry);
            clock.move(Duration.ofSeconds(1));
        }
        clock.move(DAY);
        digests.tell();
        String mail = PostOffice.text(told().getFirst(), "text/plain");
        assertThat(mail).contains("22 new innovations").containsSubsequence("number 21", "number 20", "number 2");
        assertThat(mail.split("\\* " + word)).hasSize(21);
    }

    @Test
    void aMailThatWaitsForItsServerHasNoSecondOneBesideIt() {
        confirmed("fr", "daily");
        jdbc.sql("UPDATE alerts SET telling_since = ?").param(clock.instant().atOffset(ZoneOffset.UTC)).update();
        publish(word + " patient");
        clock.move(DAY);
        digests.tell();
        assertThat(told()).isEmpty();
        clock.move(DAY.multipliedBy(3));
        digests.tell();
        assertThat(told()).as("what has not ended by then got lost").hasSize(1);
        clock.move(DAY);
        publish(word + " suivant");
        digests.tell();
        assertThat(told()).hasSize(2);
    }

    @Test
    void whatHasOnlySomeOfTheWordsIsNoNews() {
        publish(word + " seul");
        ask("/fr/alerts?q=" + word + "+introuvable", "daily");
        visitor.post(PostOffice.link(word, "introuvable"), Form.EMPTY);
        publish(word + " encore");
        clock.move(DAY);
        digests.tell();
        assertThat(told()).isEmpty();
    }

    @Test
    void inAnOlderCopyOfTheDatabaseItsPageAsksOnceMore() {
        String page = confirmed("fr", "daily");
        jdbc.sql("UPDATE alerts SET due_at = NULL").update();
        assertThat(visitor.get(page).header("Location")).endsWith("/confirmation");
        assertThat(visitor.post(page, Form.EMPTY.with("rhythm", "weekly")).status()).isEqualTo(303);
    }

    @Test
    void nodesThatLookAtTheSameTimeTellOnce() throws Exception {
        confirmed("fr", "daily");
        publish(word + " une fois");
        clock.move(DAY);
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            for (Future<?> node : List.of(nodes.submit(digests::tell), nodes.submit(digests::tell),
                    nodes.submit(digests::tell), nodes.submit(digests::tell))) {
                node.get();
            }
        }
        assertThat(told()).hasSize(1);
    }

    /** As of a node that dies between two mails: the first is kept with its mail, of the second nothing has happened. */
    @Test
    void anAlertThatCannotBeLookedAtIsToldLaterAndKeepsNoOtherFromBeingToldOnce() throws Exception {
        confirmed("fr", "daily");
        confirmed("nl", "daily");
        publish(word + " deux fois");
        clock.move(DAY);
        transactions.executeWithoutResult(somebodyElse -> {
            jdbc.sql("SELECT id FROM alerts WHERE email = ? AND language = 'nl' FOR UPDATE").param(reader)
                    .query(UUID.class).single();
            // It waits for the row until the database’s lock_timeout.
            digestsOfAnotherThread();
            assertThat(told()).hasSize(1);
        });
        digests.tell();
        assertThat(told()).hasSize(2);
        digests.tell();
        assertThat(told()).hasSize(2);
    }

    @Test
    void nobodyLearnsWhoHasAnAlert() {
        String list = "/fr/alerts?q=" + word;
        String page = confirmed("fr", "daily");
        Answer again = ask(list, "weekly");
        assertThat(again.header("Location")).isEqualTo("/fr/alerts/asked?q=" + word);
        assertThat(PostOffice.link("existe déjà", word)).isEqualTo(page);
        assertThat(Form.of(visitor.read(page), "form.form").value("rhythm")).as("a stranger changes nothing")
                .isEqualTo("daily");
    }

    @Test
    void oneFormAsksOnceHoweverOftenItIsSent() {
        Form form = form("/fr/alerts?q=" + word).with("contactEmail", reader);
        assertThat(visitor.post("/fr/alerts", form).status()).isEqualTo(303);
        assertThat(visitor.post("/fr/alerts", form).status()).isEqualTo(303);
        assertThat(told()).isEmpty();
        assertThat(PostOffice.mails(word)).hasSize(1);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void whatNobodyConfirmsIsDeletedAfterAWeek(@Autowired Alerts alerts) {
        ask("/fr/alerts?q=" + word, "daily");
        clock.move(Duration.ofDays(6));
        ask("/fr/alerts?q=" + word, "daily");
        clock.move(Duration.ofDays(1).minusSeconds(4));
        alerts.deleteWhatIsOver();
        assertThat(kept()).isEqualTo(1);
        clock.move(Duration.ofSeconds(1));
        alerts.deleteWhatIsOver();
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"contactEmail, '', contactEmail", "contactEmail, someone, contactEmail", "rhythm, hourly, rhythm"})
    void whatIsWrongIsSaidAndNothingIsLost(String field, String value, String id) {
        Answer answer = visitor.post("/nl/alerts",
                form("/nl/alerts?challenge=logement&q=" + word).with("contactEmail", reader).with(field, value));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.language()).isEqualTo("nl");
        assertThat(answer.links("#summary a")).containsExactly("#" + id);
        assertThat(Form.of(answer, "form.form").value("list")).isEqualTo("q=" + word + "&challenge=logement");
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%21%21%21", "q=!?", "entry="})
    void whereNothingCanEverBeNewOneIsToldSo(String query) {
        String list = query.equals("entry=") ? query + publish(word) : query;
        assertThat(visitor.read("/en/alerts?" + list).page().select(".notice--warning")).hasSize(1);
        assertThat(visitor.read("/en/alerts?" + list).page().select("form.form")).isEmpty();
        Form form = form("/en/alerts").with("contactEmail", reader).with("list", list);
        assertThat(visitor.post("/en/alerts", form).status()).isEqualTo(422);
        assertThat(kept()).isZero();
    }

    @Test
    void anAlertForAnActorThatIsGoneIsNoneForTheWholeCatalogue() {
        confirmed("fr", "daily");
        jdbc.sql("UPDATE alerts SET parameters = 'actor=gone-for-good'").update();
        publish(word + " sans acteur");
        clock.move(DAY);
        digests.tell();
        assertThat(told()).isEmpty();
    }

    @Test
    void whatMeansNothingIsSaidAndLeftOut() {
        Answer page = visitor.read("/en/alerts?challenge=nowhere&commune=forest&x=%25zz&&=");
        assertThat(page.page().select(".notice").text()).contains("nowhere");
        Form form = Form.of(page, "form.form");
        assertThat(form.value("list")).isEqualTo("commune=forest");
        assertThat(Form.of(visitor.post("/en/alerts", form.with("list", "commune=forest&q=%zz")), "form.form")
                .value("list")).isEqualTo("commune=forest");
        Answer gone = visitor.post("/en/alerts",
                form.with("contactEmail", reader).with("list", "commune=forest&actor=gone"));
        assertThat(gone.status()).isEqualTo(422);
        assertThat(gone.page().select("#summary").text()).contains("does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00000000-0000-0000-0000-000000000000.0.x"})
    void aForgedLinkOpensNothing(String token) {
        assertThat(visitor.get("/fr/alerts/" + token).status()).isEqualTo(404);
        assertThat(visitor.get("/fr/alerts/" + token + "/confirmation").status()).isEqualTo(404);
        assertThat(visitor.post("/fr/alerts/" + token + "/stop", Form.EMPTY).status()).isEqualTo(404);
        String page = confirmed("fr", "daily");
        assertThat(visitor.get(page + "/confirmation").status()).as("a link for one page opens no other")
                .isEqualTo(404);
        assertThat(visitor.get(page + "/stop").header("Location")).as("opening stops nothing").isEqualTo(page);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void strangersFillNobodysMailbox() {
        for (int time = 0; time < 5; time++) {
            assertThat(ask("/fr/alerts?q=" + word + "&page=" + time, "daily").status()).isEqualTo(303);
        }
        Answer refused = visitor.post("/fr/alerts",
                form("/fr/alerts?q=" + word).with("contactEmail", reader.toUpperCase(Locale.ROOT)));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(refused.page().select("#contactEmail").val()).isEqualToIgnoringCase(reader);
    }

    private void digestsOfAnotherThread() {
        try (ExecutorService node = Executors.newSingleThreadExecutor()) {
            node.submit(digests::tell).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private Answer ask(String list, String rhythm) {
        String language = list.substring(1, 3);
        return visitor.post("/" + language + "/alerts",
                form(list).with("contactEmail", reader).with("rhythm", rhythm));
    }

    /** Filled for as long as a person needs. */
    private Form form(String list) {
        Form form = Form.of(visitor.read(list), "form.form");
        clock.move(Duration.ofSeconds(4));
        return form;
    }

    /** The page of an alert in that language that its reader has confirmed. */
    private String confirmed(String language, String rhythm) {
        ask("/" + language + "/alerts?q=" + word, rhythm);
        String link = await().until(() -> PostOffice.mails(word).stream().map(PostOffice::link)
                .filter(path -> path.startsWith("/" + language)).findFirst().orElse(""), path -> !path.isEmpty());
        return visitor.post(link, Form.EMPTY).header("Location");
    }

    private String publish(String name) {
        UUID id = innovations.publish(InnovationMother.bikeLibrary(name, "Voisins"), null, null, null,
                clock.instant());
        return innovations.find(id).orElseThrow().slug().value();
    }

    /** What has been told once nothing waits to be sent any longer. */
    private List<MimeMessage> told() {
        await().until(() -> jdbc.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'mail'")
                .query(Long.class).single() == 0);
        return PostOffice.mails(word).stream().filter(mail -> {
            try {
                return mail.getHeader("List-Unsubscribe") != null;
            } catch (MessagingException unreadable) {
                throw new AssertionError(unreadable);
            }
        }).toList();
    }

    private Instant due() {
        return jdbc.sql("SELECT due_at FROM alerts WHERE email = ?").param(reader)
                .query((row, n) -> row.getTimestamp(1).toInstant()).single();
    }

    private long kept() {
        return jdbc.sql("SELECT count(*) FROM alerts WHERE email = ?").param(reader).query(Long.class).single();
    }
}
