package brussels.zinnova.alert;

import java.time.Duration;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;

import static org.assertj.core.api.Assertions.assertThat;

/** How readers ask to be told what is new, over HTTP, and what nobody else learns or does by that. */
class AlertFormTests extends AlertTest {

    @Test
    void inAnOlderCopyOfTheDatabaseItsPageAsksOnceMore() {
        String page = confirmed("fr", "daily");
        jdbc.sql("UPDATE alerts SET due_at = NULL").update();
        assertThat(visitor.get(page).header("Location")).endsWith("/confirmation");
        assertThat(visitor.post(page, Form.EMPTY.with("rhythm", "weekly")).status()).isEqualTo(303);
        assertThat(jdbc.sql("SELECT rhythm FROM alerts WHERE email = ?").param(reader).query(String.class).single())
                .as("what is not confirmed").isEqualTo("daily");
    }

    @Test
    void whoeverAsksAgainBeforeConfirmingIsToldWhatIsNewSinceThen() {
        assertThat(ask("/fr/alerts?q=" + word, "daily").status()).isEqualTo(303);
        jdbc.sql("UPDATE alerts SET told_revision = 0 WHERE email = ?").param(reader).update();
        assertThat(ask("/fr/alerts?q=" + word, "weekly").status()).isEqualTo(303);
        assertThat(jdbc.sql("SELECT rhythm FROM alerts WHERE email = ? AND told_revision > 0").param(reader)
                .query(String.class).list()).containsExactly("weekly");
    }

    @Test
    void nobodyLearnsWhoHasAnAlert() {
        String list = "/fr/alerts?q=" + word;
        String page = confirmed("fr", "daily");
        Answer again = ask(list, "weekly");
        assertThat(again.header("Location")).isEqualTo("/fr/alerts/asked?q=" + word);
        assertThat(link("existe déjà")).isEqualTo(page);
        assertThat(Form.of(visitor.read(page), "form.form").value("rhythm")).as("a stranger changes nothing")
                .isEqualTo("daily");
    }

    @Test
    void oneFormAsksOnceHoweverOftenItIsSent() {
        Form form = form("/fr/alerts?q=" + word).with("contactEmail", reader);
        assertThat(visitor.post("/fr/alerts", form).status()).isEqualTo(303);
        assertThat(visitor.post("/fr/alerts", form).status()).isEqualTo(303);
        assertThat(told()).isEmpty();
        assertThat(mails("")).hasSize(1);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void whatNobodyConfirmsIsDeletedAfterAWeek(@Autowired Alerts alerts) {
        ask("/fr/alerts?q=" + word, "daily");
        clock.move(Duration.ofDays(6));
        ask("/fr/alerts?q=" + word, "daily");
        clock.move(Duration.ofDays(7));
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
}
