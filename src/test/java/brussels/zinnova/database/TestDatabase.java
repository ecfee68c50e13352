package brussels.zinnova.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * One database of a test, empty at first, with both roles of the portal. It is never dropped during a run, so several
 * contexts may share it.
 */
public record TestDatabase(String url, String role, String password, String owner, String ownerPassword) {

    /** The settings with which a portal runs on this database: {@code SpringApplicationBuilder.properties} takes them. */
    public Map<String, Object> properties() {
        return Map.of("spring.datasource.url", url, "spring.datasource.username", role, "spring.datasource.password",
                password, "spring.flyway.user", owner, "spring.flyway.password", ownerPassword);
    }

    /** A connection of the role that runs the portal. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, role, password);
    }

    /** A connection of the role that migrates. */
    public Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(url, owner, ownerPassword);
    }
}
