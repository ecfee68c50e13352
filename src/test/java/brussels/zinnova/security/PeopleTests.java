package brussels.zinnova.security;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.Answer;
import brussels.zinnova.Codes;
import brussels.zinnova.Form;
import brussels.zinnova.PostOffice;
import brussels.zinnova.SignedIn;
import brussels.zinnova.Visitor;
import brussels.zinnova.WritingPortalTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who may sign in, with what, and until when. */
@WritingPortalTest
class PeopleTests {

    private static final String PASSWORD = "velvet harbour nine lanterns";
    private static final String INVITE = "form[action='/admin/people']";

    private final String email = UUID.randomUUID() + "@people.example";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn administrator;

    @BeforeEach
    void signIn() {
        administrator = SignedIn.administrator(port);
    }

    @Test
    void somebodyInvitedChoosesAPasswordWithALinkThatIsGoodOnce() {
        String link = invite("curator");
        assertThat(new Visitor(port).get(link.replaceFirst("\\.\\d+\\.", ".99.")).status()).isEqualTo(410);
        Answer page = new Visitor(port).read(link);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.page().select("main .lead").text()).contains(email);
        assertThat(new Visitor(port).post(link, Form.EMPTY.with("password", "passwordpassword1")).status())
                .isEqualTo(422);
        assertThat(new Visitor(port).post(link, Form.EMPTY.with("password", PASSWORD)).header("Location"))
                .isEqualTo("/sign-in?speak=nl&chosen=true");
        new SignedIn(port, email, PASSWORD).read("/admin");
        assertThat(new Visitor(port).post(link, Form.EMPTY.with("password", "another one of four words")).status())
                .isEqualTo(410);
        assertThat(new Visitor(port).get(link).status()).isEqualTo(410);
    }

    @Test
    void aLinkEndsWithItsTime() {
        String link = invite("curator");
        jdbc.sql("UPDATE accounts SET link_until = now() - interval '1 s' WHERE email = ?").param(email).update();
        assertThat(new Visitor(port).post(link, Form.EMPTY.with("password", PASSWORD)).status()).isEqualTo(410);
    }

    @Test
    void anAdministratorGoesNowhereWithoutASecondFactorNorPastItWithoutItsCode() {
        new Visitor(port).post(invite("administrator"), Form.EMPTY.with("password", PASSWORD));
        SignedIn newcomer = new SignedIn(port, email, PASSWORD);
        assertThat(newcomer.get("/admin").header("Location")).isEqualTo("/admin/second-factor");
        Form form = Form.of(newcomer.read("/admin/second-factor"), "main form.form");
        String secret = form.value("secret");
        assertThat(newcomer.post("/admin/second-factor", form.with("code", "000000")).status()).isEqualTo(422);
        Answer set = newcomer.post("/admin/second-factor", form.with("code", Codes.now(secret)));
        List<String> recovery = set.page().select(".factor__codes code").eachText();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        newcomer.read("/admin/people");
        assertThat(jdbc.sql("SELECT count(*) FROM accounts WHERE email = ? AND position(?::bytea IN totp_secret) > 0")
                .params(email, secret.getBytes(StandardCharsets.US_ASCII)).query(Long.class).single())
                .as("the secret as it is").isZero();

        assertThat(halfway().get("/admin").header("Location")).isEqualTo("/admin/code");
        assertThat(halfway().get("/admin/second-factor").header("Location")).isEqualTo("/admin/code");
        SignedIn halfway = halfway();
        Form token = Form.of(halfway.read("/admin/code"), "main form.form");
        assertThat(halfway.post("/admin/password", token.with("current", PASSWORD).with("password",
                "another one of four words")).header("Location")).as("no way around it").isEqualTo("/admin/code");
        assertThat(halfway.get("/admin").header("Location")).isEqualTo("/admin/code");
        assertThat(code(Codes.now(secret)).status()).as("used when it was set up").isEqualTo(422);
        assertThat(code(Codes.at(secret, Instant.now().plusSeconds(30))).status()).isEqualTo(303);
        assertThat(code(recovery.getFirst().toUpperCase()).status()).isEqualTo(303);
        assertThat(code(recovery.getFirst()).status()).as("a second time").isEqualTo(422);
    }

    @Test
    void aRoleThatIsTakenAwayEndsWithTheNextRequest() {
        new Visitor(port).post(invite("administrator"), Form.EMPTY.with("password", PASSWORD));
        SignedIn other = SignedIn.enrolled(port, email, PASSWORD);
        other.read("/admin/people");
        post("role", Form.EMPTY.with("role", "curator"));
        assertThat(other.get("/admin/people").status()).isEqualTo(403);
        other.read("/admin");
        post("disabling", Form.EMPTY);
        assertThat(other.get("/admin").header("Location")).startsWith("/sign-in");
        assertThat(new Visitor(port).post("/sign-in", SignedIn.credentials(email, PASSWORD)).status()).isEqualTo(422);
        post("enabling", Form.EMPTY);
        halfway();
    }

    @Test
    void theLastAdministratorStaysOne() {
        jdbc.sql("UPDATE accounts SET role = 'curator' WHERE email <> ?").param(SignedIn.ADMINISTRATOR).update();
        String id = jdbc.sql("SELECT id::text FROM accounts WHERE email = ?").param(SignedIn.ADMINISTRATOR)
                .query(String.class).single();
        Form token = Form.of(administrator.read("/admin/people"), INVITE);
        for (String change : new String[]{"disabling", "role"}) {
            Answer refused = administrator.post("/admin/people/" + id + "/" + change, token.with("role", "curator"));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.page().select(".notice[autofocus]").text()).contains("at least one");
        }
        administrator.read("/admin/people");
    }

    @Test
    void whoForgetsAPasswordGetsALinkAndNobodyLearnsWhoHasAnAccount() {
        new Visitor(port).post(invite("curator"), Form.EMPTY.with("password", PASSWORD));
        Answer known = forget(email);
        Answer unknown = forget("nobody-" + email);
        assertThat(known.status()).isEqualTo(200);
        assertThat(unknown.body().replace("nobody-" + email, email)).isEqualTo(known.body());
        await().until(() -> links("Uw wachtwoord").size() == 1);
        SignedIn before = new SignedIn(port, email, PASSWORD);
        new Visitor(port).post(links("Uw wachtwoord").getFirst(),
                Form.EMPTY.with("password", "another one of four words"));
        assertThat(before.get("/admin").header("Location")).as("other sessions end").startsWith("/sign-in");
        new SignedIn(port, email, "another one of four words").read("/admin");
    }

    @Test
    void anInvitationThatIsRefusedKeepsWhatWasTyped() {
        invite("curator");
        Form form = Form.of(administrator.read("/admin/people"), INVITE);
        assertThat(administrator.post("/admin/people", form.with("email", email).with("role", "curator")
                .with("speaks", "nl")).status()).as("a double click").isEqualTo(303);
        jdbc.sql("UPDATE accounts SET created_at = created_at - interval '2 minutes' WHERE email = ?").param(email)
                .update();
        for (String bad : List.of(email, "no address")) {
            Answer refused = administrator.post("/admin/people", form.with("email", bad).with("speaks", "nl"));
            assertThat(refused.status()).as(bad).isEqualTo(422);
            assertThat(Form.of(refused, INVITE).value("email")).isEqualTo(bad);
            assertThat(Form.of(refused, INVITE).value("speaks")).isEqualTo("nl");
        }
    }

    @Test
    void anotherLanguageLeavesTheInvitationAsItIs() {
        Form form = Form.of(administrator.read("/admin/people"), "#desk").with("email", email)
                .with("role", "administrator").with("speaks", "en");
        Answer dutch = administrator.post("/admin/language?back=/admin/people", form.with("language", "nl"));
        assertThat(dutch.page().select("html").attr("lang")).isEqualTo("nl");
        Form kept = Form.of(dutch, "#desk");
        assertThat(List.of(kept.value("email"), kept.value("role"), kept.value("speaks")))
                .containsExactly(email, "administrator", "en");
        administrator.post("/admin/language?back=/admin/people", kept.with("language", "en"));
    }

    @Test
    void aPageThatIsSentAgainWithTheTokenOfAnEndedSessionIsShownAndNothingIsDone() {
        Form old = Form.of(administrator.read("/admin/second-factor"), "main form.form").with("_csrf", "old");
        Answer again = administrator.post("/admin/second-factor", old);
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.page().select("main form").attr("action")).isEqualTo("/admin/second-factor");
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        new Visitor(port).post(invite("curator"), Form.EMPTY.with("password", PASSWORD));
        SignedIn here = new SignedIn(port, email, PASSWORD);
        SignedIn there = new SignedIn(port, email, PASSWORD);
        here.post("/admin/sessions", Form.of(here.read("/admin/password"), "form[action='/admin/sessions']"));
        assertThat(there.get("/admin").header("Location")).startsWith("/sign-in");
        assertThat(here.get("/admin").header("Location")).startsWith("/sign-in");
    }

    private String invite(String role) {
        Form form = Form.of(administrator.read("/admin/people"), INVITE);
        assertThat(administrator.post("/admin/people",
                form.with("email", email).with("role", role).with("speaks", "nl")).status()).isEqualTo(303);
        await().until(() -> !links("Uw uitnodiging").isEmpty());
        return links("Uw uitnodiging").getLast();
    }

    private List<String> links(String subject) {
        return PostOffice.mails(subject).stream().filter(mail -> PostOffice.isTo(mail, email)).map(PostOffice::link)
                .toList();
    }

    private void post(String what, Form form) {
        String id = jdbc.sql("SELECT id::text FROM accounts WHERE email = ?").param(email).query(String.class)
                .single();
        String token = Form.of(administrator.read("/admin/people"), INVITE).value("_csrf");
        assertThat(administrator.post("/admin/people/" + id + "/" + what, form.with("_csrf", token)).status())
                .isEqualTo(303);
    }

    @Test
    void aForgottenPasswordOfNoAddressIsToldBesideTheField() {
        for (String nothing : List.of("", "somebody")) {
            Answer answer = forget(nothing);
            assertThat(answer.status()).as(nothing).isEqualTo(422);
            assertThat(answer.page().select("#email[aria-invalid=true]")).hasSize(1);
            assertThat(answer.page().select("#email-error").text()).isNotBlank();
        }
    }

    private SignedIn halfway() {
        return new SignedIn(port, email, PASSWORD, 200);
    }

    private Answer code(String code) {
        SignedIn halfway = halfway();
        return halfway.post("/admin/code", Form.of(halfway.read("/admin/code"), "main form.form").with("code", code));
    }

    private Answer forget(String address) {
        return new Visitor(port).post("/nl/forgotten-password", Form.EMPTY.with("email", address));
    }
}
