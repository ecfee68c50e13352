package brussels.zinnova.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.PublicPages;
import brussels.zinnova.SignedIn;
import brussels.zinnova.Visitor;
import brussels.zinnova.ZinnovaApplication;
import brussels.zinnova.contribution.SubmissionForms;
import brussels.zinnova.database.PostgresForTests;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Slug;

import static org.assertj.core.api.Assertions.assertThat;

/** PostgreSQL goes away and comes back, under a portal that has it to itself. */
@TestInstance(Lifecycle.PER_CLASS)
class DatabaseOutageTests {

    /** A UUID in Base64, as Spring Session writes it. */
    private static final String SESSION = "SESSION=N2M1MDRmZmQtYjY5MS00YzA1LTlmNTEtMDAwMDAwMDAwMDAw";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final PostgresForTests server = PostgresForTests.own();
    private final ConfigurableApplicationContext portal = new SpringApplicationBuilder(ZinnovaApplication.class)
            .properties(server.newDatabase().properties())
            .run("--server.port=0", "--zinnova.starter-catalogue=true", "--zinnova.rate-limit.burst=1000000",
                    // Before lock_timeout, so that a lock looks like a server that stopped answering.
                    "--spring.datasource.hikari.data-source-properties.socketTimeout=2");
    private final Visitor visitor = new Visitor(port());

    @BeforeAll
    void waitForTheCatalogue() {
        awaitStatus("/fr" + PublicPages.ENTRY, 200);
    }

    @AfterAll
    void close() {
        portal.close();
        server.close();
    }

    @Test
    void visitorsNoticeNothingAndChangesAppearWhenItIsBack() {
        String name = "Écrit pendant la panne";
        Answer kept;
        server.stop();
        try {
            assertPublicPages();
            kept = visitor.post("/fr/submit", SubmissionForms.filled(port(), "fr", name));
            assertThat(kept.status()).isEqualTo(503);
            assertThat(kept.header("Retry-After")).isNotEmpty();
            Answer signIn = visitor.post("/sign-in", SignedIn.credentials(SignedIn.EMAIL, SignedIn.PASSWORD));
            assertThat(signIn.status()).isEqualTo(503);
            assertThat(signIn.body()).doesNotContain(SignedIn.PASSWORD);
            assertThat(visitor.get("/actuator/health/readiness").status()).isEqualTo(200);
            assertThat(visitor.get("/actuator/health/liveness").status()).isEqualTo(200);
            Answer write = visitor.get("/actuator/health/write");
            assertThat(write.status()).isEqualTo(503);
            assertThat(write.body()).contains("DOWN");
            Answer curator = visitor.get("/admin", "Cookie", SESSION);
            assertThat(curator.status()).isEqualTo(503);
            assertThat(curator.header("Retry-After")).isNotEmpty();
            assertPublicPages();
        } finally {
            server.start();
        }
        awaitStatus("/actuator/health/write", 200);
        Answer sentAgain = visitor.post("/fr/submit", Form.of(kept, "form.error-page__unsent"));
        assertThat(visitor.read(sentAgain.header("Location")).page().select("h1").text()).isEqualTo(name);
        portal.getBean(Innovations.class).publish(
                SampleContent.untranslated(Language.FR, "Encore là", "After the outage"), new Slug("encore-la"), null,
                null,
                Instant.EPOCH);
        awaitStatus("/fr/innovations/encore-la", 200);
        assertPublicPages();
    }

    @Test
    void whatIsSentToADatabaseThatStopsAnsweringIsKept() throws SQLException {
        String name = "Écrit pendant le silence";
        Answer kept;
        try (Connection silence = portal.getBean(DataSource.class).getConnection();
                Statement statement = silence.createStatement()) {
            silence.setAutoCommit(false);
            statement.execute("LOCK TABLE submissions IN ACCESS EXCLUSIVE MODE");
            kept = visitor.post("/fr/submit", SubmissionForms.filled(port(), "fr", name));
            silence.rollback();
        }
        assertThat(kept.status()).isEqualTo(503);
        assertThat(kept.header("Retry-After")).isNotEmpty();
        Answer sentAgain = visitor.post("/fr/submit", Form.of(kept, "form.error-page__unsent"));
        assertThat(visitor.read(sentAgain.header("Location")).page().select("h1").text()).isEqualTo(name);
    }

    private int port() {
        return portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private void assertPublicPages() {
        PublicPages.inEveryLanguage().forEach(page -> {
            visitor.read(page);
            visitor.read(page, "Cookie", SESSION);
        });
        assertThat(visitor.get("/fr/innovations/nothing").status()).isEqualTo(404);
    }

    private void awaitStatus(String address, int status) {
        Awaitility.await().atMost(PATIENCE).ignoreExceptions()
                .untilAsserted(() -> assertThat(visitor.get(address).status()).isEqualTo(status));
    }
}
