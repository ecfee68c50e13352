package brussels.zinnova.database;

import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostgresForTestsTests {

    @Test
    void eachContextHasADatabaseOfItsOwnAndBothRoles() {
        try (var first = start(); var second = start()) {
            assertThat(first.getEnvironment().getProperty("spring.datasource.url")).contains("/test_")
                    .isNotEqualTo(second.getEnvironment().getProperty("spring.datasource.url"));
            assertThat(first.getEnvironment().getProperty("spring.datasource.username")).isEqualTo("zinnova_app");
            assertThat(first.getEnvironment().getProperty("spring.flyway.user")).isEqualTo("zinnova_owner");
        }
    }

    @Test
    void twoContextsMayShareADatabase() {
        var database = PostgresForTests.shared().newDatabase();
        try (var first = start(database); var second = start(database)) {
            assertThat(first.getEnvironment().getProperty("spring.datasource.url")).isEqualTo(database.url())
                    .isEqualTo(second.getEnvironment().getProperty("spring.datasource.url"));
        }
    }

    @Test
    void anOutageEndsSessionsAndLosesNothing() throws SQLException {
        try (var server = PostgresForTests.own()) {
            var database = server.newDatabase();
            try (var connection = database.connectAsOwner(); Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE note AS SELECT 'kept' AS text");
                server.stop();
                assertThatThrownBy(() -> statement.execute("SELECT 1")).isInstanceOf(SQLException.class);
                assertThatThrownBy(database::connect).hasMessageContaining("refused");
            }
            server.start();
            try (var connection = database.connectAsOwner();
                    var rows = connection.createStatement().executeQuery("SELECT text FROM note")) {
                assertThat(rows.next()).isTrue();
            }
        }
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE).run();
    }

    private static ConfigurableApplicationContext start(TestDatabase database) {
        return new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE)
                .properties(database.properties()).run();
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
