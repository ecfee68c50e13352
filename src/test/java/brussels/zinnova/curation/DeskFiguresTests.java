package brussels.zinnova.curation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.Answer;
import brussels.zinnova.SignedIn;
import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.submission.Proposal;
import brussels.zinnova.submission.SubmissionDetails;
import brussels.zinnova.submission.Submissions;

import static org.assertj.core.api.Assertions.assertThat;

/** The dashboard counts what there is. */
@WritingPortalTest
class DeskFiguresTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Innovations innovations;

    @Autowired
    private Submissions submissions;

    @Autowired
    private DeskFigures figures;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWaitsIsDecidedAndMissesIsCounted() {
        SignedIn curator = new SignedIn(port);
        int dutch = missing("nl");
        int never = never();
        int decided = figures.decisions().getFirst().decisions();
        innovations.publish(InnovationMother.bikeLibrary("Compteur " + UUID.randomUUID(), "Voisins"), null, null, null,
                Instant.now());
        SubmissionDetails sent = submissions.send(new Proposal(
                InnovationMother.bikeLibrary("Compteur " + UUID.randomUUID(), "Voisins"), "someone@example.org",
                UUID.randomUUID(), "1"));
        submissions.confirm(sent.id());
        jdbc.sql("UPDATE submission_steps SET happened_at = happened_at - interval '4 days' WHERE submission_id = ?")
                .param(sent.id()).update();
        curator.post("/admin/submissions/" + sent.id() + "/decline",
                curator.open("/admin/submissions/" + sent.id()).with("reason", "Non."));
        assertThat(missing("nl")).isEqualTo(dutch + 1);
        assertThat(never()).isEqualTo(never + 1);
        assertThat(figures.decisions().getFirst().decisions()).isEqualTo(decided + 1);
        assertThat(figures.medianDays()).isBetween(0.0, 4.1);
        assertThat(figures.waiting()).allMatch(one -> one.oldest().isBefore(Instant.now().plus(Duration.ofMinutes(1))));
        Answer page = curator.read("/admin/figures");
        assertThat(page.page().select(".picture__table")).hasSize(5);
        assertThat(page.page().select(".section__intro").text()).contains("days, the median");
    }

    private int missing(String language) {
        return figures.translations().stream()
                .filter(one -> one.language().equals(language) && one.what().equals("missing"))
                .mapToInt(DeskFigures.Translated::count).sum();
    }

    private int never() {
        return figures.verified().stream().filter(one -> one.when().equals("never"))
                .mapToInt(DeskFigures.Verified::count).sum();
    }
}
