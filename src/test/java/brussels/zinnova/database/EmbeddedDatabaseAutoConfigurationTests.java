package brussels.zinnova.database;

import java.nio.file.Path;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedDatabaseAutoConfigurationTests {

    @TempDir
    private Path parent;

    private final ApplicationContextRunner portal = new ApplicationContextRunner().withConfiguration(AutoConfigurations
            .of(EmbeddedDatabaseAutoConfiguration.class, MissingDatabaseAutoConfiguration.class,
                    ServiceConnectionAutoConfiguration.class, DataSourceAutoConfiguration.class,
                    ApplicationRoleAutoConfiguration.class, FlywayAutoConfiguration.class));

    @Test
    void withoutAnAddressTheOwnerMigratesAndTheApplicationRunsOnAnEmbeddedServer() {
        embedded().withPropertyValues("spring.datasource.url=").run(context -> {
            var database = JdbcClient.create(context.getBean(DataSource.class));
            assertThat(database.sql("SELECT current_user").query(String.class).single()).isEqualTo("zinnova_app");
            assertThat(database.sql("SELECT tableowner FROM pg_tables WHERE tablename = 'note'").query(String.class)
                    .single()).isEqualTo("zinnova_owner");
            assertThat(database.sql("INSERT INTO note VALUES ('written')").update()).isOne();
            assertThatThrownBy(() -> database.sql("DELETE FROM note").update())
                    .hasStackTraceContaining("permission denied");
        });
        assertThat(parent.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void anExplicitAddressStartsNothingEmbedded() {
        embedded().withPropertyValues("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/zinnova",
                "spring.flyway.enabled=false").run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class);
                    assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
                            .isEqualTo("jdbc:postgresql://127.0.0.1:1/zinnova");
                    assertThat(parent.resolve("postgres")).doesNotExist();
                });
    }

    @Test
    void whateverElseBringsTheDatabaseStartsNothingEmbedded() {
        var brought = new Credentials("jdbc:postgresql://127.0.0.1:1/zinnova", "role", "password");
        embedded().withBean(JdbcConnectionDetails.class, brought::forRunning)
                .withBean(FlywayConnectionDetails.class, brought::forMigrating)
                .withPropertyValues("spring.flyway.enabled=false").run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class);
                    assertThat(parent.resolve("postgres")).doesNotExist();
                });
    }

    @Test
    void theFolderIsVarPostgresUnlessSaidOtherwise() {
        new ApplicationContextRunner().withUserConfiguration(Settings.class)
                .run(context -> assertThat(context.getBean(EmbeddedDatabaseProperties.class).directory())
                        .isEqualTo(Path.of("var", "postgres")));
    }

    @Test
    void productionRefusesTheEmbeddedServerInOneSentence(CapturedOutput output) {
        assertThatThrownBy(() -> run(getClass().getClassLoader(), "--spring.profiles.active=production")).isNotNull();
        assertThat(output).contains("The profile \"production\" does not run on the embedded database")
                .contains("SPRING_DATASOURCE_URL").doesNotContain("\tat ");
        assertThat(parent.resolve("postgres")).doesNotExist();
    }

    @Test
    void withoutTheEmbeddedServerTheSentenceNamesTheThreeSettings(CapturedOutput output) {
        assertThatThrownBy(() -> run(new FilteredClassLoader(EmbeddedPostgres.class))).isNotNull();
        assertThat(output).contains("The portal has no database: set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME "
                + "and SPRING_DATASOURCE_PASSWORD").doesNotContain("\tat ");
    }

    private ApplicationContextRunner embedded() {
        return portal.withPropertyValues("zinnova.embedded-database.directory=" + parent.resolve("postgres"),
                "spring.flyway.locations=classpath:db/applicationrole");
    }

    private void run(ClassLoader classLoader, String... arguments) {
        new SpringApplicationBuilder(Portal.class).web(WebApplicationType.NONE)
                .resourceLoader(new DefaultResourceLoader(classLoader)).properties("zinnova.tests.fresh-database=false",
                        "zinnova.embedded-database.directory=" + parent.resolve("postgres"))
                .run(arguments).close();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({EmbeddedDatabaseAutoConfiguration.class, MissingDatabaseAutoConfiguration.class,
            DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class Portal {}

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(EmbeddedDatabaseProperties.class)
    static class Settings {}
}
