package brussels.zinnova.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How one role reaches a database; the two beans are separate types because Boot looks each of them up by type. */
record Credentials(String url, String role, String password) {

    JdbcConnectionDetails forRunning() {
        return new Running(this);
    }

    FlywayConnectionDetails forMigrating() {
        return new Migrating(this);
    }

    /** Leaves the password out, so that no log shows it. */
    @Override
    public String toString() {
        return role + " at " + url;
    }

    private record Running(Credentials credentials) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return credentials.url();
        }

        @Override
        public String getUsername() {
            return credentials.role();
        }

        @Override
        public String getPassword() {
            return credentials.password();
        }
    }

    private record Migrating(Credentials credentials) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return credentials.url();
        }

        @Override
        public String getUsername() {
            return credentials.role();
        }

        @Override
        public String getPassword() {
            return credentials.password();
        }
    }
}
