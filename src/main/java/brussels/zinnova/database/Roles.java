package brussels.zinnova.database;

import java.sql.Connection;
import java.sql.SQLException;

/** The two roles of the portal: the owner migrates the schema, the application runs on it and owns nothing. */
final class Roles {

    static final String OWNER = "zinnova_owner";
    static final String APPLICATION = "zinnova_app";

    private Roles() {}

    /** Creates both roles; the connection is a superuser's. */
    static void create(Connection connection, Passwords passwords) throws SQLException {
        execute(connection, "CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + passwords.owner() + "'");
        execute(connection, "CREATE ROLE " + APPLICATION + " LOGIN PASSWORD '" + passwords.application() + "'");
    }

    /** Creates a database that the owner owns and that only the two roles may enter. */
    static void createDatabase(Connection connection, String name) throws SQLException {
        execute(connection, "CREATE DATABASE " + name + " OWNER " + OWNER);
        execute(connection, "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        execute(connection, "GRANT CONNECT ON DATABASE " + name + " TO " + APPLICATION);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
