package brussels.zinnova.erasure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.SignedIn;
import brussels.zinnova.Visitor;
import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.alert.Alerts;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.InnovationState;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.innovation.Merges;
import brussels.zinnova.report.Notice;
import brussels.zinnova.report.ReportKind;
import brussels.zinnova.report.Reports;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Slug;
import brussels.zinnova.submission.Drafts;
import brussels.zinnova.submission.Proposal;
import brussels.zinnova.submission.Submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What somebody has a right to see gone is gone for good, from a copy of the database that comes back too. */
@WritingPortalTest
class ErasureTests {

    private final String name = "Atelier " + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private Innovations innovations;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Reports reports;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Alerts alerts;

    @Autowired
    private Merges merges;

    @Autowired
    private ErasureProperties properties;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn administrator;
    private UUID submission = UUID.randomUUID();
    private UUID entry = UUID.randomUUID();

    @BeforeEach
    void publishAndWithdraw() {
        administrator = SignedIn.administrator(port);
        submission = submissions.send(new Proposal(InnovationMother.bikeLibrary(name, "Gens de " + name),
                "someone@example.org", UUID.randomUUID(), "1")).id();
        submissions.confirm(submission);
        var received = submissions.find(submission).orElseThrow();
        entry = submissions.accept(submission, received.version(), 0, received.content());
        reports.send(new Notice(entry, ReportKind.PERSON, Language.FR, "Mon nom", null, null, null, UUID.randomUUID()));
        innovations.withdraw(entry, find().version(), find().content(), "Demande");
    }

    @Test
    void nothingStaysOfAnEntryButThatItsAddressIsTaken() {
        String slug = find().slug().value();
        assertThat(erase(slug).header("Location")).isEqualTo("/admin/innovations");
        assertThat(innovations.find(entry)).isEmpty();
        assertThat(submissions.find(submission)).isEmpty();
        for (String table : new String[]{"reports", "revisions", "innovation_translations"}) {
            assertThat(jdbc.sql("SELECT count(*) FROM " + table + " WHERE innovation_id = ?").param(entry)
                    .query(Long.class).single()).as(table).isZero();
        }
        assertThat(jdbc.sql("SELECT count(*) FROM actors WHERE name = ?").param("Gens de " + name).query(Long.class)
                .single()).isZero();
        assertThat(new Visitor(port).get("/fr/innovations/" + slug).status()).isEqualTo(410);
        assertThatThrownBy(() -> innovations.publish(InnovationMother.bikeLibrary(name, "Voisins"), new Slug(slug),
                null, null, Instant.now())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsErasedWithoutItsAddressOrWhileItIsPublished() {
        assertThat(erase("yes").status()).isEqualTo(422);
        Form form = Form.of(administrator.read("/admin/innovations/" + entry), "form[action$=erasure]");
        innovations.republish(entry, find().version(), find().content());
        Answer late = administrator.post("/admin/innovations/" + entry + "/erasure",
                form.with("confirmation", find().slug().value()));
        assertThat(late.status()).isEqualTo(409);
        assertThat(innovations.find(entry)).isPresent();
    }

    @Test
    void whatComesBackWithACopyOfTheDatabaseIsErasedAgain() throws IOException {
        submissions.forgetContact(submission);
        assertThat(Files.readString(properties.file())).contains("submission_contact " + submission)
                .doesNotContain("someone@example.org");
        jdbc.sql("INSERT INTO submission_contacts (submission_id, email) VALUES (?, 'someone@example.org')")
                .param(submission).update();
        long lines = Files.lines(properties.file()).count();
        restarted().start();
        assertThat(jdbc.sql("SELECT count(*) FROM submission_contacts WHERE submission_id = ?").param(submission)
                .query(Long.class).single()).isZero();
        assertThat(Files.lines(properties.file()).count()).isEqualTo(lines);
    }

    @Test
    void whatWasSentAboutAnErasedEntryDoesNotComeBackEither() throws IOException {
        erase(find().slug().value());
        assertThat(Files.readString(properties.file())).contains("innovation " + entry, "submission " + submission);
        Files.writeString(properties.file(), "\n2026-01-01T00:00:00Z submission " + cutShort(),
                StandardOpenOption.APPEND);
        UUID another = submissions.send(new Proposal(InnovationMother.bikeLibrary(name, "Voisins"),
                "someone@example.org", UUID.randomUUID(), "1")).id();
        submissions.forgetContact(another);
        assertThat(Files.readAllLines(properties.file()).getLast()).endsWith("submission_contact " + another);
    }

    @Test
    void ofAnOlderCopyGoesWhatWasErasedAndNothingElse() throws IOException {
        UUID other = innovations.publish(InnovationMother.bikeLibrary("Autre " + name, "Voisins"), null, null, null,
                Instant.now());
        innovations.republish(entry, find().version(), find().content());
        InnovationDetails part = innovations.find(other).orElseThrow();
        merges.merge(entry, find().version(), other, part.version(), find().content());
        Files.writeString(properties.file(), "\n  2026-01-01T00:00:00Z   innovation " + entry + "\r\nnonsense\n",
                StandardOpenOption.APPEND);
        restarted().start();
        jdbc.sql("INSERT INTO imports (id, account_id, begun_at, state, text, lines) "
                + "SELECT ?, id, now(), 'checking', 'x', 1 FROM accounts LIMIT 1").param(UUID.randomUUID()).update();
        restarted().start();
        assertThat(jdbc.sql("SELECT count(*) FROM imports").query(Long.class).single())
                .as("a second start erases nothing anew").isPositive();
        assertThat(innovations.find(entry)).isEmpty();
        assertThat(submissions.find(submission)).isEmpty();
        assertThat(innovations.find(other).orElseThrow().state()).as("part of it in the copy only")
                .isEqualTo(InnovationState.PUBLISHED);
    }

    @Test
    void whoStoppedAnAlertIsNotWrittenToByAnOlderCopyOfTheDatabase() {
        UUID alert = UUID.randomUUID();
        alert(alert);
        alerts.stop(alert);
        alert(alert);
        restarted().start();
        assertThat(alerts.find(alert)).isEmpty();
    }

    private void alert(UUID id) {
        jdbc.sql("""
                INSERT INTO alerts (id, email, language, parameters, rhythm, told_revision, form_key, asked_at)
                VALUES (:id, 'someone@example.org', 'fr', '', 'daily', 0, :id, now())
                """).param("id", id).update();
    }

    /** As it is in a portal that starts. */
    private Erasures restarted() {
        return new Erasures(properties, innovations, submissions, drafts, reports, alerts, Clock.systemUTC());
    }

    private static String cutShort() {
        return UUID.randomUUID().toString().substring(0, 20);
    }

    private Answer erase(String confirmation) {
        Form form = Form.of(administrator.read("/admin/innovations/" + entry), "form[action$=erasure]");
        return administrator.post("/admin/innovations/" + entry + "/erasure",
                form.with("confirmation", confirmation));
    }

    private InnovationDetails find() {
        return innovations.find(entry).orElseThrow();
    }
}
