package brussels.zinnova.database;

import java.sql.SQLException;
import java.util.HashMap;

import javax.sql.DataSource;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Sets the Flyway placeholder {@code applicationRole} to the role that the portal connects with, as an SQL identifier:
 * migrations write it bare, as in {@code GRANT SELECT ON innovations TO ${applicationRole}}. Warns where the same role
 * migrates, because it may then change and delete what only migrations should.
 */
class ApplicationRolePlaceholder implements FlywayConfigurationCustomizer {

    static final String NAME = "applicationRole";

    private static final Logger log = LoggerFactory.getLogger(ApplicationRolePlaceholder.class);

    private final ObjectProvider<JdbcConnectionDetails> running;
    private final ObjectProvider<FlywayConnectionDetails> migrating;
    private final ObjectProvider<DataSource> dataSource;

    ApplicationRolePlaceholder(ObjectProvider<JdbcConnectionDetails> running,
            ObjectProvider<FlywayConnectionDetails> migrating, ObjectProvider<DataSource> dataSource) {
        this.running = running;
        this.migrating = migrating;
        this.dataSource = dataSource;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        var runs = runningRole();
        var migrates = migratingRole();
        if (migrates == null || migrates.equals(runs)) {
            log.warn("The database role {} both migrates and runs the portal, so it may change and drop what only "
                    + "migrations should: set SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD to a role that owns the "
                    + "database, and SPRING_DATASOURCE_USERNAME to one that owns nothing", runs);
        }
        var placeholders = new HashMap<>(configuration.getPlaceholders());
        placeholders.put(NAME, identifier(runs));
        configuration.placeholders(placeholders);
    }

    private String runningRole() {
        var details = running.getIfUnique();
        var named = details == null ? null : details.getUsername();
        return named != null ? named : connectedRole();
    }

    /** Nothing means that the migrations share the portal's own connections. */
    private @Nullable String migratingRole() {
        var details = migrating.getIfUnique();
        return details == null ? null : details.getUsername();
    }

    /** The role may stand in the address alone ({@code ?user=}), or a data source of its own kind may know it. */
    private String connectedRole() {
        try (var connection = dataSource.getObject().getConnection()) {
            return connection.getMetaData().getUserName();
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not tell which role the portal connects with", e);
        }
    }

    static String identifier(String role) {
        return '"' + role.replace("\"", "\"\"") + '"';
    }
}
