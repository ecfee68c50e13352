package brussels.zinnova.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabaseFolderTests {

    @TempDir
    private Path parent;

    @Test
    void dataOfAnotherMajorIsRefusedWithASentenceThatNamesTheExport() throws IOException {
        var folder = folderWithData();
        Files.writeString(folder.resolve("data/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).isInstanceOf(DatabaseRefusedException.class)
                .hasMessageContaining("was written by PostgreSQL 17 and this release brings PostgreSQL 18")
                .hasMessageContaining("export everything with the release that wrote it, and import it here");
        assertThat(folder.resolve("data/PG_VERSION")).hasContent("17");
        assertThat(folder.resolve("binaries")).doesNotExist();
    }

    @Test
    void aRefusedFolderIsNotHeld() throws IOException {
        var folder = folderWithData();
        Files.writeString(folder.resolve("data/PG_VERSION"), "17\n");
        for (var attempt = 1; attempt <= 2; attempt++) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).hasMessageContaining("PostgreSQL 17");
        }
    }

    @Test
    void dataWithoutItsPasswordsIsRefusedAndLeftAlone() throws IOException {
        var folder = folderWithData();
        Files.writeString(folder.resolve("data/PG_VERSION"), "18\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder)).isInstanceOf(DatabaseRefusedException.class)
                .hasMessageStartingWith("The passwords of the embedded database cannot be read from ");
        assertThat(folder.resolve("data/PG_VERSION")).exists();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderOfSomethingElseIsRefusedAndKeepsItsPermissions() throws IOException {
        Files.writeString(parent.resolve("letter.txt"), "Dear all");
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThatThrownBy(() -> DatabaseFolder.hold(parent)).isInstanceOf(DatabaseRefusedException.class)
                .hasMessageContaining("is not empty and holds no database of the portal");
        assertThat(Files.getPosixFilePermissions(parent)).isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        var file = Files.writeString(parent.resolve("postgres"), "");
        assertThatThrownBy(() -> DatabaseFolder.hold(file)).isInstanceOf(DatabaseRefusedException.class)
                .hasMessageContaining("cannot hold the database");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatStandsOpenIsClosed() throws IOException {
        var folder = Files.createDirectory(parent.resolve("postgres"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        DatabaseFolder.hold(folder).close();
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void theNumberOfADeadServerThatAStrangerHasNowIsForgotten() throws IOException, InterruptedException {
        try (var folder = DatabaseFolder.hold(parent.resolve("postgres"))) {
            var recorded = Files.createDirectory(folder.data()).resolve("postmaster.pid");
            Files.writeString(recorded, ProcessHandle.current().pid() + "\n");
            new Leftovers(folder).stop();
            assertThat(recorded).doesNotExist();
        }
    }

    @Test
    void theNumberOfADeadServerThatNobodyHasStaysForPostgresToJudge() throws IOException, InterruptedException {
        try (var folder = DatabaseFolder.hold(parent.resolve("postgres"))) {
            var recorded = Files.createDirectory(folder.data()).resolve("postmaster.pid");
            Files.writeString(recorded, Integer.MAX_VALUE + "\n");
            new Leftovers(folder).stop();
            assertThat(recorded).exists();
        }
    }

    private Path folderWithData() throws IOException {
        var folder = parent.resolve("postgres");
        DatabaseFolder.hold(folder).close();
        Files.createDirectory(folder.resolve("data"));
        return folder;
    }
}
