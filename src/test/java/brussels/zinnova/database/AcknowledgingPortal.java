package brussels.zinnova.database;

import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/**
 * A portal that does nothing but write rows on its embedded database and say on its output which of them were
 * committed, for tests that kill it. It ends after a minute, should a test forget.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({EmbeddedDatabaseAutoConfiguration.class, ApplicationRoleAutoConfiguration.class,
        DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
class AcknowledgingPortal {

    static final String ACKNOWLEDGED = "acknowledged ";

    private static final Duration LIFE = Duration.ofMinutes(1);

    public static void main(String[] arguments) throws SQLException {
        var end = System.nanoTime() + LIFE.toNanos();
        var context = new SpringApplicationBuilder(AcknowledgingPortal.class).web(WebApplicationType.NONE)
                .run("--zinnova.tests.fresh-database=false", "--spring.flyway.locations=classpath:db/applicationrole",
                        "--zinnova.embedded-database.directory=" + arguments[0]);
        var connection = context.getBean(DataSource.class).getConnection();
        try (connection; var statement = connection.prepareStatement("INSERT INTO note VALUES (?)")) {
            for (var number = 1; System.nanoTime() < end; number++) {
                statement.setString(1, Integer.toString(number));
                statement.executeUpdate();
                System.out.println(ACKNOWLEDGED + number);
            }
        }
    }
}
