package brussels.zinnova.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedDatabaseTests {

    @TempDir
    private static Path parent;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(parent.resolve("postgres"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void theServerIsOfTheMajorThatTheFolderIsCheckedAgainst() throws SQLException {
        try (var connection = database.connectAsSuperuser()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).hasToString(EmbeddedDatabase.MAJOR);
        }
    }

    @Test
    void acknowledgedRowsAreOnTheDisk() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
    }

    @Test
    void theServerListensOnTheLoopbackAddressOnlyAndNotInTheTemporaryFolder() throws SQLException {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW unix_socket_directories")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEmpty();
        }
    }

    @Test
    void textIsUnicodeWhateverTheMachineSpeaks() throws SQLException {
        assertThat(setting("server_encoding")).isEqualTo("UTF8");
        assertThat(ask(database.application(),
                "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = 'zinnova'"))
                .isEqualTo("bC.UTF-8");
    }

    @Test
    void nobodyComesInWithoutThePassword() {
        for (var role : new String[]{"postgres", Roles.OWNER, Roles.APPLICATION}) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url("postgres"), role, "postgres"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void theApplicationIsNoSuperuserAndOwnsNothing() throws SQLException {
        assertThat(ask(database.application(), "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication "
                + "OR rolbypassrls FROM pg_roles WHERE rolname = current_user")).isEqualTo("f");
        assertThat(ask(database.application(), "SELECT has_schema_privilege('public', 'CREATE')")).isEqualTo("f");
        assertThat(ask(database.application(), "SELECT has_database_privilege('zinnova', 'CREATE, TEMP')"))
                .isEqualTo("f");
        assertThat(ask(database.application(), "SELECT pg_has_role('zinnova_owner', 'MEMBER')")).isEqualTo("f");
    }

    @Test
    void theOwnerOwnsTheDatabaseAndIsNoSuperuser() throws SQLException {
        assertThat(ask(database.owner(), "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'zinnova'"))
                .isEqualTo("zinnova_owner");
        assertThat(ask(database.owner(), "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")).isEqualTo("f");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseMayOpenTheFolderOrItsPasswords() throws IOException {
        assertThat(permissions(database.directory())).isEqualTo("rwx------");
        assertThat(permissions(database.directory().resolve("passwords"))).isEqualTo("rw-------");
        assertThat(database.directory().resolve("superuser-password")).doesNotExist();
    }

    @Test
    void passwordsDoNotShowInLogs() {
        assertThat(database.application().toString()).contains("zinnova_app")
                .doesNotContain(database.application().password());
    }

    @Test
    void aSecondPortalOnTheFolderIsRefusedAndTheFirstKeepsIt() {
        for (var attempt = 1; attempt <= 2; attempt++) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(parent.resolve("postgres")))
                    .isInstanceOf(DatabaseRefusedException.class)
                    .hasMessageStartingWith("Another portal is running on the database in ");
        }
    }

    private static String setting(String name) throws SQLException {
        return ask(database.application(), "SHOW " + name);
    }

    private static String ask(Credentials role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(role.url(), role.role(), role.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
