package brussels.zinnova.database;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Tells the migrations the role that the portal runs with, wherever the database is. */
@AutoConfiguration(before = FlywayAutoConfiguration.class)
@ConditionalOnClass(Flyway.class)
class ApplicationRoleAutoConfiguration {

    @Bean
    ApplicationRolePlaceholder applicationRolePlaceholder(ObjectProvider<JdbcConnectionDetails> running,
            ObjectProvider<FlywayConnectionDetails> migrating, ObjectProvider<DataSource> dataSource) {
        return new ApplicationRolePlaceholder(running, migrating, dataSource);
    }
}
