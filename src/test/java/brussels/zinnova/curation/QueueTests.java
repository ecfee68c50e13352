package brussels.zinnova.curation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.SignedIn;
import brussels.zinnova.WritingPortalTest;
import brussels.zinnova.innovation.InnovationMother;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.report.Notice;
import brussels.zinnova.report.ReportKind;
import brussels.zinnova.report.Reports;
import brussels.zinnova.shared.Language;
import brussels.zinnova.submission.Proposal;
import brussels.zinnova.submission.Submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What needs a person is in one list, in the order that matters, and says who has it. */
@WritingPortalTest
class QueueTests {

    private static final Queue.Filter ALL = new Queue.Filter(null, null);

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
    private Queue queue;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn curator;
    private UUID entry = UUID.randomUUID();

    @BeforeEach
    void publish() {
        entry = innovations.publish(InnovationMother.bikeLibrary(name, "Voisins"), null, null, null,
                Instant.now().minus(Duration.ofDays(400)));
        curator = new SignedIn(port);
    }

    @ParameterizedTest
    @CsvSource({"SUBMISSION", "CHANGE", "REPORT", "TRANSLATION", "UNVERIFIED"})
    void everyKindIsThereOnceAndLeadsToItsPage(WorkItem.Kind kind) {
        send(null);
        send(entry);
        report(ReportKind.ERROR);
        List<WorkItem> found = mine(kind);
        assertThat(found).hasSize(1);
        assertThat(curator.read("/admin/" + String.valueOf(found.getFirst().path())).page().select("main").text())
                .contains(name);
        assertThat(listed(kind)).contains(name);
    }

    @Test
    void whatIsIllegalComesFirstAndWhatCanWaitLast() {
        send(null);
        report(ReportKind.ERROR);
        report(ReportKind.ILLEGAL);
        assertThat(queue.list(ALL, Queue.Sort.URGENT, 1, 10_000).stream().filter(item -> item.name().equals(name))
                .map(item -> item.kind() + " " + item.reasons())).containsExactly("REPORT [illegal]",
                        "REPORT [error]", "SUBMISSION []", "TRANSLATION [missing-en, missing-nl]",
                        "UNVERIFIED [never]");
    }

    @Test
    void whoeverTakesSomethingHasItUntilTheyLetItGoOrForgetIt() {
        UUID submission = send(null);
        String line = "tr:has(.table__link:contains(" + name + "))";
        Answer list = curator.read("/admin?kind=submission&sort=newest");
        Form take = Form.of(list, line + " .buttons").with("account", list.page().select(line + " button").val());
        assertThat(curator.post("/admin/assignments", take).header("Location")).as("where she was")
                .isEqualTo("/admin?sort=newest&kind=submission&page=1");
        assertThat(curator.post("/admin/assignments", take.with("back", "https://evil.example")).header("Location"))
                .isEqualTo("/admin");
        assertThat(curator.read("/admin?mine=true").page().select(".table__link").eachText()).contains(name);
        assertThat(curator.post("/admin/assignments", take.with("account", "").with("former",
                take.value("account"))).status()).isEqualTo(303);
        assertThat(curator.read("/admin?mine=true").page().select(".table__link").eachText()).doesNotContain(name);
        curator.post("/admin/assignments", take);
        jdbc.sql("UPDATE assignments SET taken_at = ? WHERE subject_id = ?")
                .params(Instant.now().minus(Duration.ofMinutes(121)).atOffset(ZoneOffset.UTC), submission).update();
        assertThat(curator.read("/admin?mine=true").page().select(".table__link").eachText()).doesNotContain(name);
        curator.post("/admin/assignments", take);
        jdbc.sql("UPDATE assignments SET taken_at = taken_at - interval '110 minutes' WHERE subject_id = ?")
                .param(submission).update();
        curator.read("/admin/submissions/" + submission);
        assertThat(jdbc.sql("SELECT taken_at > now() - interval '1 minute' FROM assignments WHERE subject_id = ?")
                .param(submission).query(Boolean.class).single()).as("whoever looks at it has it anew").isTrue();
    }

    @Test
    void somethingIsHandedOnlyToThoseWhoAreThere() {
        UUID submission = send(null);
        Form form = Form.of(curator.read("/admin?kind=submission&sort=newest"), ".buttons").with("subject",
                submission.toString());
        assertThat(curator.post("/admin/assignments", form.with("account", UUID.randomUUID().toString())).status())
                .isEqualTo(303);
        assertThat(mine(WorkItem.Kind.SUBMISSION).getFirst().account()).isNull();
        assertThat(curator.post("/admin/assignments", form.with("account", "x")).status()).isEqualTo(400);
    }

    @Test
    void aMailThatCouldNotBeDeliveredIsSeenAndThenForgotten() {
        UUID submission = submissions.send(new Proposal(InnovationMother.bikeLibrary(name, "Voisins"),
                "someone@example.org", UUID.randomUUID(), "1")).id();
        // The one that gets there forgets those before it.
        await().until(() -> jdbc.sql("SELECT NOT EXISTS (SELECT FROM scheduled_tasks "
                + "WHERE convert_from(task_data, 'UTF8') LIKE '%' || ? || '%')").param(submission)
                .query(Boolean.class).single());
        UUID draft = UUID.randomUUID();
        jdbc.sql("INSERT INTO drafts (id, language, form, form_format, saved_at) VALUES (?, 'fr', "
                + "jsonb_build_object('name', ?), 1, now())").params(draft, name).update();
        jdbc.sql("INSERT INTO undelivered_mails (id, submission_id, event, reason, given_up_at) "
                + "VALUES (?, ?, 'unconfirmed', 'refused', now())").params(UUID.randomUUID(), submission).update();
        jdbc.sql("INSERT INTO undelivered_mails (id, draft_id, event, reason, given_up_at) "
                + "VALUES (?, ?, 'draft', 'unreachable', now())").params(UUID.randomUUID(), draft).update();
        assertThat(mine(WorkItem.Kind.MAIL)).extracting(WorkItem::reasons).containsExactlyInAnyOrder(
                List.of("unconfirmed", "refused"), List.of("draft", "unreachable"));
        assertThat(mine(WorkItem.Kind.MAIL)).extracting(WorkItem::path).containsOnlyNulls();
        Answer list = curator.read("/admin?kind=mail&sort=newest");
        String line = "tr:contains(" + name + ") form[action$=dismissal]";
        assertThat(list.page().select(line)).hasSize(2);
        curator.post(list.page().select(line).attr("action"), Form.of(list, line));
        assertThat(mine(WorkItem.Kind.MAIL)).hasSize(1);
    }

    @Test
    void theNavigationCountsWhatShouldNotWait() {
        int before = pressing();
        send(null);
        report(ReportKind.ERROR);
        assertThat(pressing()).as("not the translations, nor what was not verified").isEqualTo(before + 2);
        // Mails of others leave meanwhile, and what could not be delivered before is forgotten then.
        await().untilAsserted(
                () -> assertThat(curator.read("/admin/innovations").page().select("nav a[href=/admin]").text())
                        .isEqualTo("To do (" + pressing() + ")"));
    }

    private int pressing() {
        return Stream.of(WorkItem.Kind.values())
                .filter(kind -> kind != WorkItem.Kind.TRANSLATION && kind != WorkItem.Kind.UNVERIFIED)
                .mapToInt(kind -> queue.counts(null).getOrDefault(kind, 0)).sum();
    }

    @Test
    void whoTookSomethingLetItGoOrHandedItOverIsWrittenDown() {
        UUID submission = send(null);
        UUID self = accountOf(SignedIn.EMAIL);
        Form form = Form.of(curator.read("/admin?kind=submission&sort=newest"), ".buttons").with("subject",
                submission.toString());
        UUID colleague = accountOf(SignedIn.ADMINISTRATOR);
        curator.post("/admin/assignments", form.with("account", self.toString()));
        Form handOver = form.with("account", colleague.toString()).with("former", self.toString());
        curator.post("/admin/assignments", handOver);
        String back = curator.post("/admin/assignments", form.with("account", self.toString())).header("Location");
        assertThat(mine(WorkItem.Kind.SUBMISSION).getFirst().account()).as("not taken from whoever took it meanwhile")
                .isEqualTo(colleague);
        assertThat(curator.read(back).page().select(".notice[autofocus]").text())
                .contains("Somebody else has taken it");
        curator.post("/admin/assignments", form.with("account", "").with("former", colleague.toString()));
        curator.post("/admin/assignments", form.with("account", "").with("former", colleague.toString()));
        assertThat(jdbc.sql("SELECT action FROM audit_entries WHERE subject_id = ? AND account_id = ? ORDER BY id")
                .params(submission, self).query(String.class).list())
                .containsExactly("work-taken", "work-handed-over", "work-released");
        UUID nothing = UUID.randomUUID();
        curator.post("/admin/assignments", form.with("subject", nothing.toString()).with("account", self.toString()));
        assertThat(jdbc.sql("SELECT count(*) FROM assignments WHERE subject_id = ?").param(nothing)
                .query(Integer.class).single()).as("what is not there is nobody’s").isZero();
    }

    private UUID accountOf(String email) {
        return jdbc.sql("SELECT id FROM accounts WHERE email = ?").param(email).query(UUID.class).single();
    }

    @Test
    void oddParametersAreTheUsualList() {
        assertThat(curator.read("/admin?kind=x&sort=x'--&page=0&mine=").page().select("#queue")).hasSize(1);
        assertThat(curator.get("/admin?page=99999").status()).isEqualTo(404);
    }

    /** The names on all pages of a kind: others that share this portal leave much behind. */
    private List<String> listed(WorkItem.Kind kind) {
        return Stream.iterate(1, page -> page + 1)
                .map(page -> curator.get("/admin?kind=" + kind.code() + "&page=" + page))
                .takeWhile(page -> page.status() == 200)
                .flatMap(page -> page.page().select(".table__link").eachText().stream()).toList();
    }

    private List<WorkItem> mine(WorkItem.Kind kind) {
        return queue.list(new Queue.Filter(kind, null), Queue.Sort.NEWEST, 1, 10_000).stream()
                .filter(item -> item.name().equals(name)).toList();
    }

    private UUID send(@Nullable UUID target) {
        UUID id = submissions.send(new Proposal(target, InnovationMother.bikeLibrary(name, "Voisins"), Language.FR,
                "someone@example.org", false, UUID.randomUUID(), "1")).id();
        submissions.confirm(id);
        return id;
    }

    private void report(ReportKind kind) {
        reports.send(new Notice(entry, kind, Language.FR, "Faux", null, null, null, UUID.randomUUID()));
    }
}
