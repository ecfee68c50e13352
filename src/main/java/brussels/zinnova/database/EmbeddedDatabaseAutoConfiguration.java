package brussels.zinnova.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Brings an embedded PostgreSQL where nothing says where the database is, for trying and developing. Whatever connects
 * depends on these beans, so the server is the last of them to close.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class, afterName = "org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration")
@ConditionalOnClass(EmbeddedPostgres.class)
@ConditionalOnNoDatabase
@EnableConfigurationProperties(EmbeddedDatabaseProperties.class)
class EmbeddedDatabaseAutoConfiguration {

    @Bean
    EmbeddedDatabase embeddedDatabase(EmbeddedDatabaseProperties properties, Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw DatabaseRefusedException.production();
        }
        return EmbeddedDatabase.start(properties.directory());
    }

    @Bean
    JdbcConnectionDetails embeddedJdbcConnectionDetails(EmbeddedDatabase database) {
        return database.application().forRunning();
    }

    @Bean
    FlywayConnectionDetails embeddedFlywayConnectionDetails(EmbeddedDatabase database) {
        return database.owner().forMigrating();
    }
}
