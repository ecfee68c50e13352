package brussels.zinnova.security;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

import brussels.zinnova.Answer;
import brussels.zinnova.Form;
import brussels.zinnova.SignedIn;
import brussels.zinnova.Visitor;
import brussels.zinnova.ZinnovaApplication;
import brussels.zinnova.shared.StartRefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A new portal is one that somebody can sign in to, or it does not start. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--zinnova.admin.email= | ZINNOVA_ADMIN_EMAIL and ZINNOVA_ADMIN_PASSWORD",
            "--zinnova.admin.password=short | 15 to 200 characters",
            "--zinnova.secret=guess-me | at least 32 random characters"})
    void saysWhatIsMissingInASentence(String setting, String sentence) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(ZinnovaApplication.class).run(setting).close())
                .extracting(NestedExceptionUtils::getMostSpecificCause).isInstanceOf(StartRefusedException.class)
                .extracting(Throwable::getMessage).asString().contains(sentence);
    }

    @Test
    void theEmbeddedDatabaseShowsAPasswordOnceThatMustBeChanged(CapturedOutput console, @TempDir Path folder) {
        String[] settings = {"--zinnova.tests.fresh-database=false", "--zinnova.admin.email=",
                "--zinnova.admin.password=",
                "--zinnova.secret=", "--zinnova.embedded-database.directory=" + folder.resolve("postgres")};
        String password;
        try (ConfigurableApplicationContext portal = start(settings)) {
            String told = console.getOut().replaceFirst(
                    "(?s).*sign in at .*? as admin@zinnova.localhost with the password ",
                    "");
            password = told.lines().findFirst().orElseThrow().strip();
            SignedIn newcomer = new SignedIn(port(portal), "admin@zinnova.localhost", password);
            assertThat(newcomer.get("/admin").header("Location")).isEqualTo("/admin/password");
            Form form = Form.of(newcomer.read("/admin/password"), "form.form").with("current", password)
                    .with("password", "one that nobody else knows");
            Answer changed = newcomer.post("/admin/password", form);
            assertThat(changed.header("Location")).isEqualTo("/admin");
            assertThat(newcomer.get("/admin").header("Location")).isEqualTo("/admin/second-factor");
        }
        int before = console.getOut().length();
        try (ConfigurableApplicationContext portal = start(settings)) {
            assertThat(console.getOut().substring(before)).doesNotContain("with the password");
            assertThat(new Visitor(port(portal)).post("/sign-in",
                    SignedIn.credentials("admin@zinnova.localhost", password)).status()).isEqualTo(422);
            new SignedIn(port(portal), "admin@zinnova.localhost", "one that nobody else knows")
                    .read("/admin/second-factor");
        }
    }

    private static ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(ZinnovaApplication.class).run(settings);
    }

    private static int port(ConfigurableApplicationContext portal) {
        return portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
