package brussels.zinnova.security;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.MovedClock;
import brussels.zinnova.MovedClockConfiguration;
import brussels.zinnova.SignedIn;
import brussels.zinnova.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** How a session begins and ends, and who is let in. */
@Import(MovedClockConfiguration.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CuratorSessionTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovedClock clock;

    @AfterEach
    void forgetWhoTried() {
        jdbc.sql("DELETE FROM rate_limits").update();
    }

    /** The first is three NULs in Base64, which PostgreSQL takes for an error. */
    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "bm90IGEgdXVpZA==", "%", "", "N2M1MDRmZmQtYjY5MS00YzA1LTlmNTEtMDAwMDAwMDAwMDAw"})
    void aCookieThatIsNoSessionIsNoSession(String cookie) {
        assertThat(new Visitor(port).get("/sign-in", "Cookie", "SESSION=" + cookie).status()).isEqualTo(200);
        assertSignInFirst(new Visitor(port).get("/admin", "Cookie", "SESSION=" + cookie));
    }

    @Test
    void readingThePageToSignInBeginsNoSession() {
        Answer page = new Visitor(port).read("/sign-in");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void thePageToSignInIsInTheLanguageThatItsVisitorComesFromOrChooses() {
        Visitor visitor = new Visitor(port);
        Answer page = visitor.read(visitor.read("/nl").links("a[href^=/sign-in]").getFirst(), "Accept-Language", "fr");
        assertThat(page.language()).isEqualTo("nl");
        Form form = Form.of(page, "form.form").with("username", "ines@example.org").with("password", "typed");
        Answer refused = visitor.post("/sign-in", form, "Accept-Language", "fr");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.language()).isEqualTo("nl");
        assertThat(refused.page().title()).startsWith("Nog aan te passen");
        assertThat(refused.page().select("#username, #password")).allSatisfy(field -> {
            assertThat(field.attr("aria-invalid")).isEqualTo("true");
            assertThat(refused.page().expectFirst("#" + field.attr("aria-describedby")).text()).isNotBlank();
        });
        Answer other = visitor.post("/sign-in", form.with("switchTo", "en"), "Accept-Language", "fr");
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.language()).isEqualTo("en");
        assertThat(other.page().select(".notice[autofocus]")).isEmpty();
        assertThat(other.page().select("#username").val()).isEqualTo("ines@example.org");
        assertThat(other.body()).doesNotContain("typed");
    }

    @Test
    void signingInBeginsASessionWithANewIdThatScriptsCannotRead() {
        SignedIn first = new SignedIn(port);
        Answer again = new Visitor(port).post("/sign-in",
                SignedIn.credentials(" CURATOR@example.org ", SignedIn.PASSWORD), "Cookie", first.cookie());
        assertThat(again.status()).isEqualTo(303);
        assertThat(again.header("Location")).isEqualTo("/admin");
        assertThat(again.header("Set-Cookie")).startsWith("SESSION=").contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain(first.cookie());
        assertSignInFirst(first.get("/admin"));
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        SignedIn curator = new SignedIn(port);
        String cookie = curator.cookie();
        Form out = Form.of(curator.read("/admin"), "form.header__out");
        assertThat(curator.post("/admin/sign-out", out).status()).isEqualTo(303);
        assertSignInFirst(new Visitor(port).get("/admin", "Cookie", cookie));
    }

    @Test
    void aSessionEndsAfterHalfAnHourWithoutARequest() {
        SignedIn curator = new SignedIn(port);
        curator.read("/admin");
        long idle = Duration.ofMinutes(30).plusSeconds(1).toMillis();
        jdbc.sql("UPDATE sessions SET last_access_time = last_access_time - :idle, expiry_time = expiry_time - :idle")
                .param("idle", idle).update();
        assertSignInFirst(curator.get("/admin"));
    }

    @Test
    void aSessionEndsTwelveHoursAfterTheSignInHoweverBusy() {
        SignedIn curator = new SignedIn(port);
        clock.move(Duration.ofHours(12).minusMinutes(1));
        curator.read("/admin");
        clock.move(Duration.ofMinutes(2));
        assertSignInFirst(curator.get("/admin"));
    }

    @Test
    void aSessionThatCannotBeReadIsNone() {
        SignedIn curator = new SignedIn(port);
        jdbc.sql("UPDATE sessions_attributes SET attribute_bytes = '\\xaced0005ff'").update();
        assertSignInFirst(curator.get("/admin"));
        new SignedIn(port).read("/admin");
    }

    /** A string that is no id, and another type, each as Java writes it. */
    @ParameterizedTest
    @CsvSource({"account, aced000574000a6e6f742d612d75756964", "account, aced000578",
            "org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository.CSRF_TOKEN, aced000574000178"})
    void whatNobodyWroteIntoASessionEndsIt(String attribute, String bytes) {
        SignedIn curator = new SignedIn(port);
        curator.read("/admin/password");
        assertThat(
                jdbc.sql("UPDATE sessions_attributes SET attribute_bytes = decode(?, 'hex') WHERE attribute_name = ?")
                        .params(bytes, attribute).update())
                .isPositive();
        String cookie = curator.cookie();
        assertSignInFirst(curator.get("/admin"));
        assertThat(new Visitor(port).post("/sign-in", SignedIn.credentials(SignedIn.EMAIL, SignedIn.PASSWORD), "Cookie",
                cookie).status()).isEqualTo(303);
    }

    @Test
    void anotherPasswordEndsTheSessionsOfTheOldOne() {
        jdbc.sql("""
                INSERT INTO accounts (id, email, password_hash, must_change_password, role, created_at)
                SELECT gen_random_uuid(), 'changing@example.org', password_hash, false, 'curator', now()
                FROM accounts WHERE email = ?
                """).param(SignedIn.EMAIL).update();
        SignedIn here = new SignedIn(port, "changing@example.org", SignedIn.PASSWORD);
        SignedIn elsewhere = new SignedIn(port, "changing@example.org", SignedIn.PASSWORD);
        elsewhere.read("/admin");
        Form form = Form.of(here.read("/admin/password"), "form.form").with("current", SignedIn.PASSWORD)
                .with("password", "une phrase longue et calme");
        assertThat(here.post("/admin/password", form).status()).isEqualTo(303);
        here.read("/admin");
        assertSignInFirst(elsewhere.get("/admin"));
    }

    @Test
    void strangersLeaveNoSessionBehind() {
        int before = sessions();
        for (String address : new String[]{"/admin", "/%61dmin", "/admin/innovations", "/admin/sign-out"}) {
            Answer answer = new Visitor(port).post(address, Form.EMPTY.with("name", "x"));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.page().select("main form")).hasSize(1);
        }
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void aLinkToThePageToSignInBringsNoTextAlong() {
        Answer page = new Visitor(port).read("/sign-in?resume=/admin/submissions/00000000-0000-4000-8000-000000000000"
                + "&name=EVIL&version=0");
        assertThat(page.body()).doesNotContain("EVIL");
    }

    @Test
    void anAccountThatIsClosedIsSignedOutAtItsNextRequest() {
        jdbc.sql("""
                INSERT INTO accounts (id, email, password_hash, must_change_password, role, created_at)
                SELECT gen_random_uuid(), 'leaving@example.org', password_hash, false, 'curator', now()
                FROM accounts WHERE email = ?
                """).param(SignedIn.EMAIL).update();
        SignedIn curator = new SignedIn(port, "leaving@example.org", SignedIn.PASSWORD);
        curator.read("/admin");
        jdbc.sql("UPDATE accounts SET disabled_at = now() WHERE email = 'leaving@example.org'").update();
        assertSignInFirst(curator.get("/admin"));
    }

    @Test
    void whoIsUnknownAndWhoIsWrongGetTheSameAnswer() {
        Answer wrong = new Visitor(port).post("/sign-in", SignedIn.credentials(SignedIn.EMAIL, "wrong"));
        Answer unknown = new Visitor(port).post("/sign-in", SignedIn.credentials("nobody@example.org", "wrong"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(wrong.body().replace(SignedIn.EMAIL, "x")).isEqualTo(
                unknown.body().replace("nobody@example.org", "x"));
        assertThat(Form.of(wrong, "form.form").value("username")).isEqualTo(SignedIn.EMAIL);
        assertThat(wrong.body()).doesNotContain("wrong\"");
    }

    @Test
    void whoTriesTooOftenWaitsButIsNeverLockedOut() {
        Answer answer = new Visitor(port).post("/sign-in", SignedIn.credentials("guessed@example.org", "0"));
        for (int n = 1; n < 11; n++) {
            answer = new Visitor(port).post("/sign-in", SignedIn.credentials("guessed@example.org", "guess " + n));
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 61);
        assertThat(Form.of(answer, "form.form").value("username")).isEqualTo("guessed@example.org");
        new SignedIn(port).read("/admin");
    }

    @Test
    void oneAddressThatTriesManyAccountsWaitsToo() {
        Answer answer = new Visitor(port).post("/sign-in", SignedIn.credentials("0@example.org", "guess"));
        for (int n = 1; n < 31; n++) {
            answer = new Visitor(port).post("/sign-in", SignedIn.credentials(n + "@example.org", "x".repeat(1001)));
        }
        assertThat(answer.status()).isEqualTo(429);
    }

    @Test
    void passwordsAreKeptAsArgon2idHashesOfTheStrengthPromised() {
        assertThat(jdbc.sql("SELECT password_hash FROM accounts").query(String.class).list())
                .allMatch(hash -> hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "/fr", "/admin/../fr",
            "/adminx", "/admin?x=%0d%0aSet-Cookie:x", "javascript:alert(1)"})
    void signingInLeadsNowhereElse(String resume) {
        Answer answer = new Visitor(port).post("/sign-in",
                SignedIn.credentials(SignedIn.EMAIL, SignedIn.PASSWORD).with("resume", resume));
        assertThat(answer.header("Location")).isEqualTo("/admin");
        assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
    }

    @Test
    void signingInLeadsToThePageThatWasAskedFor() {
        Answer first = new Visitor(port).get("/admin/innovations?q=v%C3%A9lo&page=1");
        assertSignInFirst(first);
        Answer page = new Visitor(port).read(first.header("Location"));
        Answer in = new Visitor(port).post("/sign-in", Form.of(page, "form.form").with("username", SignedIn.EMAIL)
                .with("password", SignedIn.PASSWORD));
        assertThat(in.header("Location")).isEqualTo("/admin/innovations?q=v%C3%A9lo&page=1");
    }

    @Test
    void thePasswordIsChangedByWhoKnowsItToOneThatIsHardToGuess() {
        SignedIn curator = new SignedIn(port);
        Form form = Form.of(curator.read("/admin/password"), "form.form");
        for (String bad : new String[]{"", "too short", "zinnova is what we do", "admin admin admin",
                "aaaaaaaaaaaaaaaaaaaa",
                "x1y2z".repeat(50), SignedIn.PASSWORD}) {
            Answer answer = curator.post("/admin/password",
                    form.with("current", SignedIn.PASSWORD).with("password", bad));
            assertThat(answer.status()).as(bad).isEqualTo(422);
            assertThat(answer.page().select("#password-error").text()).isNotBlank();
            assertThat(answer.page().select(".notice[autofocus]").text()).isNotBlank();
        }
        assertThat(curator.post("/admin/password", form.with("current", "wrong")
                .with("password", "une phrase longue et calme")).status()).isEqualTo(422);
        new SignedIn(port).read("/admin");
    }

    private int sessions() {
        return jdbc.sql("SELECT count(*) FROM sessions").query(Integer.class).single();
    }

    private static void assertSignInFirst(Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).startsWith("/sign-in?resume=%2Fadmin");
    }
}
