package brussels.zinnova.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class KilledPortalTests {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path parent;

    @AfterEach
    void leaveNothingRunning() throws IOException, InterruptedException {
        try (var folder = DatabaseFolder.hold(parent.resolve("postgres"))) {
            new Leftovers(folder).stop();
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenThePortalIsKilled() throws IOException, SQLException {
        var folder = parent.resolve("postgres");
        int last;
        try (var portal = ChildPortal.start(folder)) {
            portal.acknowledges(500);
            last = portal.kill();
        }
        assertThat(serverOf(folder)).as("the orphaned server").isPresent();
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(notes(database)).containsAll(rowsUpTo(last));
        }
        assertThat(serverOf(folder)).isEmpty();
    }

    @Test
    void nothingAcknowledgedIsLostWhenThePortalAndItsServerAreKilledTogether() throws IOException, SQLException {
        var folder = parent.resolve("postgres");
        int last;
        try (var portal = ChildPortal.start(folder)) {
            portal.acknowledges(500);
            var server = serverOf(folder).orElseThrow();
            var sessions = server.children().toList();
            server.destroyForcibly();
            sessions.forEach(ProcessHandle::destroyForcibly);
            last = portal.kill();
        }
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(notes(database)).containsAll(rowsUpTo(last));
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheServerAloneIsKilled() throws IOException, SQLException {
        var folder = parent.resolve("postgres");
        int last;
        try (var portal = ChildPortal.start(folder)) {
            portal.acknowledges(500);
            serverOf(folder).orElseThrow().destroyForcibly();
            last = portal.lastAcknowledged();
        }
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(notes(database)).containsAll(rowsUpTo(last));
        }
    }

    @Test
    void aPortalThatIsToldToEndStopsItsServer() throws IOException {
        var folder = parent.resolve("postgres");
        try (var portal = ChildPortal.start(folder)) {
            portal.acknowledges(10);
            portal.interrupt();
        }
        assertThat(serverOf(folder)).isEmpty();
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void aFirstStartKilledHalfwayIsBegunAnew() throws IOException, SQLException {
        var folder = parent.resolve("postgres");
        try (var portal = ChildPortal.start(folder)) {
            await().until(() -> Files.exists(folder.resolve("data/PG_VERSION")));
            portal.kill();
        }
        assertThat(folder.resolve("unfinished")).exists();
        try (var database = EmbeddedDatabase.start(folder)) {
            assertThat(database.port()).isPositive();
            assertThat(folder.resolve("unfinished")).doesNotExist();
        }
    }

    @Test
    void aServerOfWhichAKilledStartUnpackedHalfIsUnpackedAnew() throws IOException, SQLException {
        var folder = parent.resolve("postgres");
        EmbeddedDatabase.start(folder).close();
        var unpacked = onlyEntry(folder.resolve("binaries"));
        Files.delete(unpacked.resolve(".exists"));
        Files.write(unpacked.resolve("bin/postgres"), new byte[0]);
        try (var database = EmbeddedDatabase.start(folder); var connection = database.connectAsSuperuser()) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void aSecondPortalOnTheFolderEndsWithOneSentence() throws IOException {
        var folder = parent.resolve("postgres");
        try (var portal = ChildPortal.start(folder); var second = startSecond(portal, folder)) {
            second.lastAcknowledged();
            assertThat(second.output()).contains("Another portal is running on the database in ")
                    .doesNotContain("\tat ");
            portal.interrupt();
        }
    }

    private static ChildPortal startSecond(ChildPortal first, Path folder) throws IOException {
        first.acknowledges(1);
        return ChildPortal.start(folder);
    }

    private static Path onlyEntry(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.toList().getFirst();
        }
    }

    private static Optional<ProcessHandle> serverOf(Path folder) throws IOException {
        var file = folder.resolve("data/postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst())).filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    private static Set<String> rowsUpTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).collect(Collectors.toSet());
    }

    private static Set<String> notes(EmbeddedDatabase database) throws SQLException {
        var application = database.application();
        var notes = new HashSet<String>();
        try (var connection = DriverManager.getConnection(application.url(), application.role(),
                application.password());
                var rows = connection.createStatement().executeQuery("SELECT text FROM note")) {
            while (rows.next()) {
                notes.add(rows.getString(1));
            }
        }
        return notes;
    }
}
