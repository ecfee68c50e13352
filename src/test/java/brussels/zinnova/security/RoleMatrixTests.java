package brussels.zinnova.security;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.SignedIn;
import brussels.zinnova.Visitor;
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
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Every address of the desk × method × role, generated from the handlers that there are: one that is added without a
 * line here fails. The things asked for do not exist, so whoever is let in gets 404 or what the page says without them.
 */
@WritingPortalTest
class RoleMatrixTests {

    private static final String ID = "00000000-0000-4000-8000-000000000000";

    /** What each handler answers to curators and administrators. */
    private static final Map<String, Integer> OPEN = Map.ofEntries(
            Map.entry("GET /admin", 200), Map.entry("GET /admin/innovations", 200),
            Map.entry("GET /admin/innovations/{id}", 404), Map.entry("POST /admin/innovations/{id}", 404),
            Map.entry("POST /admin/innovations/{id}/withdrawal", 404),
            Map.entry("POST /admin/innovations/{id}/publication", 404),
            Map.entry("GET /admin/submissions/{id}", 404), Map.entry("POST /admin/submissions/{id}/acceptance", 404),
            Map.entry("POST /admin/submissions/{id}/decline", 404), Map.entry("GET /admin/password", 200),
            Map.entry("POST /admin/submissions/{id}/request", 404), Map.entry("GET /admin/reports/{id}", 404),
            Map.entry("GET /admin/reports/{id}/answer", 303), Map.entry("POST /admin/reports/{id}/answer", 404),
            Map.entry("GET /admin/submissions/{id}/mails", 303), Map.entry("POST /admin/submissions/{id}/mails", 404),
            Map.entry("GET /admin/submissions/{id}/notes", 303), Map.entry("POST /admin/submissions/{id}/notes", 404),
            Map.entry("GET /admin/submissions/{id}/reopening", 303),
            Map.entry("POST /admin/submissions/{id}/reopening", 404),
            Map.entry("GET /admin/assignments", 303), Map.entry("POST /admin/assignments", 400),
            Map.entry("GET /admin/mails/{id}/dismissal", 303), Map.entry("POST /admin/mails/{id}/dismissal", 303),
            Map.entry("GET /admin/innovations/{id}/revisions", 404),
            Map.entry("GET /admin/innovations/{id}/revisions/{number}/restoration", 303),
            Map.entry("POST /admin/innovations/{id}/revisions/{number}/restoration", 404),
            Map.entry("GET /admin/innovations/{id}/address", 303),
            Map.entry("POST /admin/innovations/{id}/address", 404),
            Map.entry("GET /admin/innovations/{id}/merge", 404), Map.entry("POST /admin/innovations/{id}/merge", 400),
            Map.entry("GET /admin/innovations/{id}/separation", 303),
            Map.entry("POST /admin/innovations/{id}/separation", 404),
            Map.entry("GET /admin/innovations/{id}/twins/{other}/dismissal", 303),
            Map.entry("POST /admin/innovations/{id}/twins/{other}/dismissal", 303),
            Map.entry("GET /admin/innovations/{id}/twins/{other}/doubt", 303),
            Map.entry("POST /admin/innovations/{id}/twins/{other}/doubt", 303),
            Map.entry("GET /admin/innovations/{id}/erasure", 303),
            Map.entry("POST /admin/innovations/{id}/erasure", 404),
            Map.entry("GET /admin/innovations/{id}/withdrawal", 303),
            Map.entry("GET /admin/innovations/{id}/publication", 303),
            Map.entry("GET /admin/submissions/{id}/acceptance", 303),
            Map.entry("GET /admin/submissions/{id}/decline", 303),
            Map.entry("GET /admin/submissions/{id}/request", 303), Map.entry("POST /admin/password", 422),
            Map.entry("GET /admin/imports", 200), Map.entry("POST /admin/imports", 422),
            Map.entry("GET /admin/imports/{id}", 404), Map.entry("GET /admin/imports/{id}/run", 303),
            Map.entry("POST /admin/imports/{id}/run", 404), Map.entry("GET /admin/exports/innovations.csv", 200),
            Map.entry("GET /admin/exports/everything.jsonl", 200),
            Map.entry("GET /admin/audit", 200), Map.entry("GET /admin/audit.csv", 200),
            Map.entry("GET /admin/figures", 200), Map.entry("GET /admin/styles", 200),
            Map.entry("GET /admin/vocabulary", 200),
            Map.entry("POST /admin/vocabulary", 422),
            Map.entry("GET /admin/vocabulary/{scheme}/{code}", 404),
            Map.entry("POST /admin/vocabulary/{scheme}/{code}", 404),
            Map.entry("GET /admin/vocabulary/{scheme}/{code}/merge", 303),
            Map.entry("POST /admin/vocabulary/{scheme}/{code}/merge", 404),
            Map.entry("GET /admin/links/{id}/dismissal", 303), Map.entry("POST /admin/links/{id}/dismissal", 303),
            Map.entry("GET /admin/sessions", 303), Map.entry("POST /admin/sessions", 303),
            Map.entry("GET /admin/code", 200), Map.entry("POST /admin/code", 422),
            Map.entry("GET /admin/second-factor", 200), Map.entry("POST /admin/second-factor", 422),
            Map.entry("GET /admin/people", 200), Map.entry("POST /admin/people", 422),
            Map.entry("GET /admin/people/{id}/link", 303), Map.entry("POST /admin/people/{id}/link", 404),
            Map.entry("GET /admin/people/{id}/role", 303), Map.entry("POST /admin/people/{id}/role", 404),
            Map.entry("GET /admin/people/{id}/disabling", 303),
            Map.entry("POST /admin/people/{id}/disabling", 404),
            Map.entry("GET /admin/people/{id}/enabling", 303), Map.entry("POST /admin/people/{id}/enabling", 404),
            Map.entry("GET /admin/people/{id}/second-factor", 303),
            Map.entry("POST /admin/people/{id}/second-factor", 404),
            Map.entry("GET /admin/language", 303), Map.entry("POST /admin/language", 303),
            Map.entry("POST /admin/sign-out", 303));

    /** What is open even to an account whose password others know. */
    private static final Set<String> NEWCOMERS = Set.of("GET /admin/password", "POST /admin/password",
            "GET /admin/language", "POST /admin/language", "POST /admin/sign-out", "GET /admin/code",
            "POST /admin/code",
            "GET /admin/second-factor", "POST /admin/second-factor");

    /** What is open to administrators alone. */
    private static final Pattern ADMINISTRATORS = Pattern
            .compile(
                    "/admin/innovations/\\{id}/erasure|/admin/people.*|/admin/exports/everything.*|/admin/vocabulary.*|/admin/audit.*");

    /** What is sent from a page at the beginning of its address. */
    private static final Pattern PAGES = Pattern
            .compile("/admin/(submissions|reports|innovations)/\\{id}(?!.*\\{other})");

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final String PASSWORD = "four words make one";
    private static final Set<String> LAST = Set.of("/admin/sign-out", "/admin/sessions");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Reports reports;

    @Autowired
    private Innovations innovations;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    enum Who {
        NOBODY,
        NEWCOMER,
        CURATOR,
        ADMINISTRATOR
    }

    /** With an account of their own: some addresses end all its sessions. */
    private SignedIn signIn(Who who) {
        String email = UUID.randomUUID() + "@matrix.example";
        jdbc.sql("""
                INSERT INTO accounts (id, email, password_hash, must_change_password, role, created_at)
                VALUES (?, ?, ?, ?, ?, now())
                """).params(UUID.randomUUID(), email, passwords.encode(PASSWORD), who == Who.NEWCOMER,
                who == Who.CURATOR ? "curator" : "administrator").update();
        return who == Who.ADMINISTRATOR
                ? SignedIn.enrolled(port, email, PASSWORD)
                : new SignedIn(port, email, PASSWORD);
    }

    @Test
    void everyHandlerOfTheDeskHasALine() {
        Set<String> found = handlers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern)))
                .filter(handler -> handler.contains(" /admin")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(new TreeSet<>(OPEN.keySet()));
    }

    static Stream<Arguments> everybody() {
        return Stream.of(Who.values()).map(who -> arguments(who));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everyAddressAnswersEveryMethodAsTheRoleMay(Who who) {
        SignedIn somebody = who == Who.NOBODY ? null : signIn(who);
        Stream.concat(OPEN.keySet().stream().map(handler -> handler.substring(handler.indexOf(' ') + 1)).distinct(),
                Stream.of("/admin/nothing", "/admin/submissions/{id}/nothing")).forEach(address -> {
                    for (String method : METHODS) {
                        assertThat(ask(somebody, who, method, address).status()).as("%s: %s %s", who, method, address)
                                .isEqualTo(expected(who, method, address));
                    }
                });
    }

    @Test
    void noPostIsCarriedOutWithoutTheSessionsToken() {
        UUID submission = submissions.send(new Proposal(InnovationMother.bikeLibrary("Matrice", "Voisins"),
                "someone@example.org", UUID.randomUUID(), "1")).id();
        submissions.confirm(submission);
        UUID entry = innovations.publish(InnovationMother.bikeLibrary("Matrice", "Voisins"), null, null, null,
                Instant.EPOCH);
        UUID report = reports.send(new Notice(entry, ReportKind.ERROR, Language.FR, "Faux", null, null, null,
                UUID.randomUUID())).id();
        SignedIn curator = signIn(Who.CURATOR);
        OPEN.keySet().stream().filter(handler -> handler.startsWith("POST")).forEach(handler -> {
            UUID id = handler.contains("submissions") ? submission : handler.contains("reports") ? report : entry;
            String address = filled(handler.substring(5), id.toString());
            Form form = PAGES.matcher(handler).find()
                    ? curator.open(address.replaceFirst("(.{36})/.*", "$1"))
                    : Form.EMPTY;
            assertThat(
                    curator.post(address, form.with("_csrf", "x").with("reason", "Non").with("fr.need", "x")).status())
                    .as(handler).isEqualTo(403);
        });
        assertThat(submissions.find(submission).orElseThrow().isOpen()).isTrue();
        assertThat(reports.find(report).orElseThrow().isOpen()).isTrue();
        assertThat(innovations.find(entry).orElseThrow().version()).isZero();
        assertThat(curator.get("/admin").status()).isEqualTo(200);
    }

    /** The tokens come from a page that is open to all who are signed in; whoever signs out signs in for that alone. */
    private Answer ask(@Nullable SignedIn somebody, Who who, String method, String address) {
        String path = filled(address, ID);
        if (somebody == null) {
            return new Visitor(port).ask(method, path);
        }
        if (method.equals("GET")) {
            return somebody.get(path);
        }
        SignedIn sender = LAST.contains(path) ? signIn(who) : somebody;
        Form form = Form.of(sender.read("/admin/password"), "form.form");
        return method.equals("POST")
                ? sender.post(path, form)
                : new Visitor(port).ask(method, path, "Cookie", sender.cookie(), "X-CSRF-TOKEN", form.value("_csrf"));
    }

    private static String filled(String address, String id) {
        return address.replace("{id}", id).replace("{other}", ID).replace("{number}", "1")
                .replace("{scheme}", "approach").replace("{code}", "nothing");
    }

    private static int expected(Who who, String method, String address) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        String handler = (method.equals("HEAD") ? "GET" : method) + " " + address;
        if (who == Who.NOBODY) {
            return reads ? 303 : 403;
        }
        boolean newcomersPage = NEWCOMERS.stream().anyMatch(open -> open.endsWith(" " + address));
        if (who == Who.NEWCOMER && !newcomersPage) {
            return 303;
        }
        if (who == Who.CURATOR && ADMINISTRATORS.matcher(address).matches()) {
            return 403;
        }
        return OPEN.containsKey(handler)
                ? OPEN.get(handler)
                : OPEN.keySet().stream().anyMatch(open -> open.endsWith(" " + address)) ? 405 : 404;
    }
}
