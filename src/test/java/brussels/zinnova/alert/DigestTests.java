package brussels.zinnova.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.PostOffice;
import brussels.zinnova.innovation.InnovationMother;

import static org.assertj.core.api.Assertions.assertThat;

/** What readers are told by mail, when, and that it is never twice. */
class DigestTests extends AlertTest {

    @Autowired
    private TransactionTemplate transactions;

    @ParameterizedTest
    @CsvSource({"fr, Confirmez votre alerte, Une nouvelle innovation", "nl, Bevestig uw alert, Eén nieuwe innovatie",
            "en, Confirm your alert, One new innovation"})
    void aReaderIsToldOnceAndStopsItWithOneClick(String language, String question, String news) throws Exception {
        String list = visitor.read("/" + language + "/innovations?q=" + word).page()
                .select("a[href*='/alerts']").attr("href");
        Answer sent = ask(list, "daily");
        assertThat(sent.header("Location")).isEqualTo("/" + language + "/alerts/asked?q=" + word);
        assertThat(visitor.read(sent.header("Location")).body()).doesNotContain(reader);
        String confirmation = link(question);
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
                "List-Unsubscribe=One-Click", "Origin", "https://mail.example");
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
        assertThat(due()).as("it tells once a day, however late").isAfter(clock.instant());
        clock.move(DAY);
        publish(word + " suivant");
        digests.tell();
        assertThat(told()).hasSize(2);
    }

    @Test
    void whatHasOnlySomeOfTheWordsIsNoNews() {
        publish(word + " seul");
        ask("/fr/alerts?q=" + word + "+introuvable", "daily");
        visitor.post(link("Confirmez"), Form.EMPTY);
        publish(word + " encore");
        clock.move(DAY);
        digests.tell();
        assertThat(told()).isEmpty();
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

    /** What a node leaves that dies between two mails: the first is kept with its mail, of the second nothing has happened. */
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
    void anAlertForAnActorThatIsGoneIsNoneForTheWholeCatalogue() {
        confirmed("fr", "daily");
        jdbc.sql("UPDATE alerts SET parameters = 'actor=gone-for-good'").update();
        publish(word + " sans acteur");
        clock.move(DAY);
        digests.tell();
        assertThat(told()).isEmpty();
    }

    private void digestsOfAnotherThread() {
        try (ExecutorService node = Executors.newSingleThreadExecutor()) {
            node.submit(digests::tell).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }
}
