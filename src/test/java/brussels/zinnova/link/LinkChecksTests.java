package brussels.zinnova.link;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.SignedIn;
import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.link.LinkChecks.Due;
import brussels.zinnova.link.Visit.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** A website that is dead twice in a row waits for a person; no two nodes visit the same. */
@WritingPortalTest
class LinkChecksTests {

    private static final int ALL = 100_000;

    private final String name = "Atelier " + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private Innovations innovations;

    @Autowired
    private LinkChecks checks;

    @Autowired
    private JdbcClient jdbc;

    private UUID entry = UUID.randomUUID();

    @BeforeEach
    void publish() {
        entry = innovations.publish(InnovationMother.bikeLibrary(name, "Voisins"), null, null, null, Instant.now());
    }

    @Test
    void whatIsTakenIsTakenOnce() {
        assertThat(mine()).hasSize(1);
        assertThat(mine()).isEmpty();
    }

    @Test
    void aWebsiteThatFailsTwiceWaitsInTheQueueUntilAPersonHasLooked() {
        Due due = mine().getFirst();
        checks.found(due, Visit.wrong(Outcome.GONE));
        assertThat(queued()).isFalse();
        checks.found(due, Visit.unknown(null));
        checks.found(due, Visit.wrong(Outcome.GONE));
        assertThat(queued()).isTrue();
        SignedIn curator = new SignedIn(port);
        Answer queue = curator.read("/admin?kind=link&sort=newest");
        String line = "tr:contains(" + name + ") form[action$=dismissal]";
        assertThat(queue.page().select("tr:contains(" + name + ")").text()).contains("the page is gone");
        curator.post(queue.page().select(line).attr("action"), Form.of(queue, line));
        assertThat(queued()).isFalse();
    }

    @Test
    void aWebsiteThatAnswersAgainWaitsForNobody() {
        Due due = mine().getFirst();
        checks.found(due, Visit.wrong(Outcome.UNREACHABLE));
        checks.found(due, Visit.wrong(Outcome.UNREACHABLE));
        checks.found(due, Visit.FINE);
        assertThat(queued()).isFalse();
        assertThat(next()).isAfter(OffsetDateTime.now().plusDays(6));
    }

    @Test
    void anotherWebsiteBeginsAnew() {
        Due due = mine().getFirst();
        checks.found(due, Visit.wrong(Outcome.GONE));
        checks.found(due, Visit.wrong(Outcome.GONE));
        SignedIn curator = new SignedIn(port);
        String page = "/admin/innovations/" + entry;
        curator.post(page, curator.open(page).with("website", "https://example.org/new"));
        assertThat(queued()).isFalse();
        assertThat(mine()).extracting(Due::address).containsExactly("https://example.org/new");
        checks.found(due, Visit.wrong(Outcome.GONE));
        assertThat(queued()).as("what was found of the old one").isFalse();
    }

    private List<Due> mine() {
        return checks.take(ALL).stream().filter(due -> due.innovation().equals(entry)).toList();
    }

    private boolean queued() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM work_items WHERE kind = 'link' AND subject_id = ?)").param(entry)
                .query(Boolean.class).single();
    }

    private OffsetDateTime next() {
        return jdbc.sql("SELECT next_at FROM link_checks WHERE innovation_id = ?").param(entry)
                .query(OffsetDateTime.class).single();
    }
}
