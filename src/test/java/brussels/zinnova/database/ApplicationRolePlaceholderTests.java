package brussels.zinnova.database;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class ApplicationRolePlaceholderTests {

    private static final String WARNING = "both migrates and runs the portal";

    private final TestDatabase database = PostgresForTests.shared().newDatabase();
    private final ApplicationContextRunner portal = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
                    ApplicationRoleAutoConfiguration.class, FlywayAutoConfiguration.class))
            .withPropertyValues("spring.flyway.locations=classpath:db/applicationrole",
                    "spring.datasource.url=" + database.url());

    @Test
    void migrationsOfTheOwnerGrantToTheRoleThatRuns(CapturedOutput output) {
        portal.withPropertyValues(settings()).run(context -> {
            assertThat(mayInsert(context.getBean(DataSource.class))).isTrue();
            assertThat(output).doesNotContain(WARNING);
        });
    }

    @Test
    void oneRoleForBothWorksAndIsWarnedAboutOnce(CapturedOutput output) {
        portal.withPropertyValues("spring.datasource.username=" + database.owner(),
                "spring.datasource.password=" + database.ownerPassword()).run(context -> {
                    assertThat(mayInsert(context.getBean(DataSource.class))).isTrue();
                    assertThat(output.toString().split(WARNING, -1)).hasSize(2);
                    assertThat(output).contains("The database role zinnova_owner " + WARNING);
                });
    }

    @Test
    void theSameRoleSetTwiceIsWarnedAboutToo(CapturedOutput output) {
        portal.withPropertyValues("spring.datasource.username=" + database.owner(),
                "spring.datasource.password=" + database.ownerPassword(), "spring.flyway.user=" + database.owner(),
                "spring.flyway.password=" + database.ownerPassword())
                .run(context -> assertThat(output).contains(WARNING));
    }

    @Test
    void aRoleThatStandsInTheAddressAloneIsFound() {
        portal.withPropertyValues("spring.flyway.url=" + database.url(), "spring.flyway.user=" + database.owner(),
                "spring.flyway.password=" + database.ownerPassword(),
                "spring.datasource.url=" + database.url() + "?user="
                        + database.role() + "&password=" + database.password())
                .run(context -> assertThat(mayInsert(context.getBean(DataSource.class))).isTrue());
    }

    @Test
    void aRoleWithAnOddNameIsQuoted() throws SQLException {
        try (var connection = database.connectAsOwner()) {
            assertThat(connection.createStatement().executeQuery("SELECT 1 AS "
                    + ApplicationRolePlaceholder.identifier("Portal-\"App")).getMetaData().getColumnName(1))
                    .isEqualTo("Portal-\"App");
        }
    }

    private String[] settings() {
        return database.properties().entrySet().stream().map(setting -> setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private static boolean mayInsert(DataSource dataSource) {
        return JdbcClient.create(dataSource).sql("INSERT INTO note VALUES ('written')").update() == 1;
    }
}
