package brussels.zinnova.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of the portal's own, in a folder that nobody else may open. It starts and ends with the portal.
 * After a portal or a server was killed, the next start takes the folder over, and whatever had been acknowledged is
 * there.
 *
 * <p>
 * There is a bean of this type exactly where the portal runs on its embedded database. If the server dies while the
 * portal runs, nobody restarts it: the public pages go on, whatever writes fails, and a restart of the portal brings
 * everything back.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The major version of the binaries on the class path. */
    static final String MAJOR = "18";

    static final String NAME = "zinnova";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final long LOG_LIMIT = 10_000_000;

    private final DatabaseFolder folder;
    private final Leftovers processes;
    private final EmbeddedPostgres server;
    private final Passwords passwords;
    private volatile boolean closing;

    private EmbeddedDatabase(DatabaseFolder folder, Leftovers processes, EmbeddedPostgres server, Passwords passwords) {
        this.folder = folder;
        this.processes = processes;
        this.server = server;
        this.passwords = passwords;
    }

    /** Starts the server of this folder on a free port of the loopback address; refuses with one sentence. */
    static EmbeddedDatabase start(Path directory) {
        return start(directory, freePort());
    }

    static EmbeddedDatabase start(Path directory, int port) {
        var folder = DatabaseFolder.hold(directory);
        var processes = new Leftovers(folder);
        try {
            folder.refuseAnotherMajor(MAJOR);
            processes.stop();
            folder.discardUnfinished();
            var database = folder.isEmpty() ? firstStart(folder, processes, port) : nextStart(folder, processes, port);
            database.watch();
            log.info("PostgreSQL {} runs on port {}, its data is in {}", MAJOR, port, folder.path());
            return database;
        } catch (DatabaseRefusedException e) {
            folder.close();
            throw e;
        } catch (Exception | ExceptionInInitializerError e) {
            // The library throws this error where it cannot unpack the server.
            abandon(folder, processes);
            throw DatabaseRefusedException.didNotStart(folder.path(), folder.log(), e);
        }
    }

    private static EmbeddedDatabase firstStart(DatabaseFolder folder, Leftovers processes, int port)
            throws IOException, SQLException {
        var passwords = folder.beginFirstStart();
        var database = new EmbeddedDatabase(folder, processes, launch(folder, passwords, port), passwords);
        try (var connection = database.connectAsSuperuser()) {
            Roles.create(connection, passwords);
            Roles.createDatabase(connection, NAME);
        }
        folder.endFirstStart();
        return database;
    }

    private static EmbeddedDatabase nextStart(DatabaseFolder folder, Leftovers processes, int port) throws IOException {
        var passwords = Passwords.read(folder.passwords());
        return new EmbeddedDatabase(folder, processes, launch(folder, passwords, port), passwords);
    }

    private static EmbeddedPostgres launch(DatabaseFolder folder, Passwords passwords, int port) throws IOException {
        if (Files.exists(folder.log()) && Files.size(folder.log()) > LOG_LIMIT) {
            Files.delete(folder.log());
        }
        var log = ProcessBuilder.Redirect.appendTo(folder.log().toFile());
        return EmbeddedPostgres.builder().setDataDirectory(folder.data())
                .setOverrideWorkingDirectory(folder.binaries().toFile()).setPgBinaryResolver(unsharedBinaries())
                .setPort(port).setPGStartupWait(STARTUP).setCleanDataDirectory(false).setRegisterShutdownHook(false)
                .setOutputRedirector(log).setErrorRedirector(log)
                // What initdb gets: the later --auth wins over the library's "trust".
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.superuserPassword().toString())
                .setLocaleConfig("encoding", "UTF8").setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin").setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", passwords.superuser())
                // The library turns durability off; without it acknowledged rows are lost with the server.
                .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1").setServerConfig("unix_socket_directories", "")
                .setServerConfig("log_checkpoints", "off")
                // What a row holds that a rule refused stays out of the log.
                .setServerConfig("log_error_verbosity", "terse").setServerConfig("log_min_error_statement", "panic")
                .start();
    }

    /** The library unpacks once per resolver and process; ours is new each time, so each folder has its own programs. */
    private static PgBinaryResolver unsharedBinaries() {
        return new PgBinaryResolver() {

            @Override
            public InputStream getPgBinary(String system, String machineHardware) throws IOException {
                return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machineHardware);
            }
        };
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No free port on 127.0.0.1", e);
        }
    }

    /** An end by Ctrl-C interrupts the thread that starts the portal; the server must be stopped nevertheless. */
    private static void abandon(DatabaseFolder folder, Leftovers processes) {
        var interrupted = Thread.interrupted();
        try {
            processes.stop();
        } catch (IOException | RuntimeException e) {
            log.warn("The server in {} could not be stopped", folder.path(), e);
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            folder.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void watch() throws IOException {
        processes.server().ifPresent(process -> process.onExit().thenRun(() -> {
            if (!closing) {
                log.error("PostgreSQL has ended; the public pages go on, writing does not: restart the portal. "
                        + "{} says why", folder.log());
            }
        }));
    }

    /** The folder that holds the data. */
    Path directory() {
        return folder.path();
    }

    /** What the portal signs with, made at random for this database and kept beside it. */
    public String secret() {
        try {
            return folder.secret();
        } catch (IOException unusable) {
            throw DatabaseRefusedException.unusableFolder(folder.path(), unusable);
        }
    }

    int port() {
        return server.getPort();
    }

    Credentials application() {
        return new Credentials(url(NAME), Roles.APPLICATION, passwords.application());
    }

    Credentials owner() {
        return new Credentials(url(NAME), Roles.OWNER, passwords.owner());
    }

    String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
    }

    Connection connectAsSuperuser() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    /** Stops the server, with everything written down, and lets go of the folder. */
    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        try {
            server.close();
        } catch (IOException e) {
            log.warn("The server in {} did not close", folder.path(), e);
        } finally {
            // The library waits five seconds for the server, which a busy disk may not be enough for.
            abandon(folder, processes);
        }
    }
}
