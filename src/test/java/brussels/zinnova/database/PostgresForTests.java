package brussels.zinnova.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL server of the tests: a container where an engine answers, else the embedded one in a folder under
 * {@code target}, which the next run uses again.
 *
 * <ul>
 * <li>A {@code @SpringBootTest}, or any context of a {@code SpringApplication}, gets a database of its own without
 * asking: {@link FreshDatabaseInitializer}.</li>
 * <li>Two contexts on one database: {@code var database = PostgresForTests.shared().newDatabase();} and for each of them
 * {@code new SpringApplicationBuilder(ZinnovaApplication.class).properties(database.properties())}.</li>
 * <li>An outage: {@code try (var server = PostgresForTests.own())}, with a context on {@code server.newDatabase()}, then
 * {@code server.stop()} and {@code server.start()}: the databases and their address stay the same.</li>
 * </ul>
 */
public final class PostgresForTests implements AutoCloseable {

    private static final int FOLDERS = 8;
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable PostgresForTests shared;

    private final Passwords passwords;
    private final @Nullable PostgreSQLContainer container;
    private @Nullable EmbeddedDatabase embedded;
    private final @Nullable Path folder;
    private final int port;

    private PostgresForTests(PostgreSQLContainer container) {
        this.container = container;
        this.passwords = Passwords.random();
        this.folder = null;
        this.port = 0;
    }

    private PostgresForTests(EmbeddedDatabase embedded) {
        this.container = null;
        this.embedded = embedded;
        this.passwords = new Passwords("", embedded.owner().password(), embedded.application().password());
        this.folder = embedded.directory();
        this.port = embedded.port();
    }

    /** The server that all tests of this JVM share; it ends with the JVM. */
    public static synchronized PostgresForTests shared() {
        if (shared == null) {
            var server = DockerClientFactory.instance().isDockerAvailable() ? inContainer() : own();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            shared = server;
        }
        return shared;
    }

    /** A server that one test owns, and may stop: always embedded, since a container changes its port. */
    public static PostgresForTests own() {
        for (var number = 1;; number++) {
            try {
                var server = new PostgresForTests(
                        EmbeddedDatabase.start(Path.of("target", "postgres-" + EmbeddedDatabase.MAJOR,
                                Integer.toString(number))));
                server.dropDatabasesOfEarlierRuns();
                return server;
            } catch (DatabaseRefusedException e) {
                // No cause: another test holds the folder.
                if (e.getCause() != null || number == FOLDERS) {
                    throw e;
                }
            }
        }
    }

    private static PostgresForTests inContainer() {
        var container = new PostgreSQLContainer("postgres:18-alpine");
        container.start();
        var server = new PostgresForTests(container);
        try (var connection = server.connectAsSuperuser()) {
            Roles.create(connection, server.passwords);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server;
    }

    /** An empty database, which the owner owns and the application may enter. */
    public TestDatabase newDatabase() {
        var name = "test_" + DATABASES.incrementAndGet();
        try (var connection = connectAsSuperuser()) {
            Roles.createDatabase(connection, name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(url(name), Roles.APPLICATION, passwords.application(), Roles.OWNER, passwords.owner());
    }

    /** Ends every session and refuses new ones, as in an outage; only for a server that the test owns. */
    public void stop() {
        running().close();
        embedded = null;
    }

    /** Ends the outage: same data, same address. */
    public void start() {
        if (folder == null || embedded != null) {
            throw new IllegalStateException("Only a server that was stopped can be started");
        }
        embedded = EmbeddedDatabase.start(folder, port);
    }

    @Override
    public void close() {
        if (container != null) {
            container.stop();
        } else if (embedded != null) {
            stop();
        }
    }

    private EmbeddedDatabase running() {
        if (embedded == null) {
            throw new IllegalStateException("The server is not embedded, or is stopped");
        }
        return embedded;
    }

    private String url(String name) {
        return container == null
                ? running().url(name)
                : "jdbc:postgresql://%s:%d/%s".formatted(container.getHost(), container.getFirstMappedPort(), name);
    }

    private Connection connectAsSuperuser() throws SQLException {
        return container == null
                ? running().connectAsSuperuser()
                : DriverManager.getConnection(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    private void dropDatabasesOfEarlierRuns() {
        try (var connection = connectAsSuperuser(); var statement = connection.createStatement()) {
            var names = new ArrayList<String>();
            try (var databases = statement
                    .executeQuery("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'")) {
                while (databases.next()) {
                    names.add(databases.getString(1));
                }
            }
            for (var name : names) {
                statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
