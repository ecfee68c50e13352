package brussels.zinnova.database;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Says which settings name the database where none is set and the embedded one is left out, as in the packaged jar. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class, afterName = "org.springframework.boot.testcontainers.service.connection.ServiceConnectionAutoConfiguration")
@ConditionalOnMissingClass("io.zonky.test.db.postgres.embedded.EmbeddedPostgres")
@ConditionalOnNoDatabase
class MissingDatabaseAutoConfiguration {

    @Bean
    JdbcConnectionDetails missingJdbcConnectionDetails() {
        throw DatabaseRefusedException.noDatabase();
    }
}
