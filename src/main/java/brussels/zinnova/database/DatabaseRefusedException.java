package brussels.zinnova.database;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.StartRefusedException;

/** The portal cannot have a database; the message is the one sentence that the console shows. */
class DatabaseRefusedException extends StartRefusedException {

    private static final String HOW_TO_NAME_A_SERVER = "set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and "
            + "SPRING_DATASOURCE_PASSWORD";

    private DatabaseRefusedException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    static DatabaseRefusedException noDatabase() {
        return new DatabaseRefusedException("The portal has no database: " + HOW_TO_NAME_A_SERVER
                + " to those of a PostgreSQL server.", null);
    }

    static DatabaseRefusedException production() {
        return new DatabaseRefusedException(
                "The profile \"production\" does not run on the embedded database, which is "
                        + "for trying and developing: " + HOW_TO_NAME_A_SERVER + " to those of a PostgreSQL server.",
                null);
    }

    static DatabaseRefusedException anotherPortal(Path folder) {
        return new DatabaseRefusedException("Another portal is running on the database in " + folder
                + ": stop it, or give this one a folder of its own with zinnova.embedded-database.directory.", null);
    }

    static DatabaseRefusedException anotherMajor(Path folder, String written, String brought) {
        return new DatabaseRefusedException("The database in " + folder + " was written by PostgreSQL " + written
                + " and this release brings PostgreSQL " + brought + ": export everything with the release that wrote "
                + "it, and import it here into a new folder (zinnova.embedded-database.directory).", null);
    }

    static DatabaseRefusedException foreignFolder(Path folder) {
        return new DatabaseRefusedException("The folder " + folder + " is not empty and holds no database of the "
                + "portal: name another one with zinnova.embedded-database.directory.", null);
    }

    static DatabaseRefusedException passwordsLost(Path passwords) {
        return new DatabaseRefusedException("The passwords of the embedded database cannot be read from " + passwords
                + ": bring the file back, or name a new folder with zinnova.embedded-database.directory.", null);
    }

    static DatabaseRefusedException unusableFolder(Path folder, Throwable cause) {
        return new DatabaseRefusedException("The folder " + folder + " cannot hold the database (" + cause
                + "): name another one with zinnova.embedded-database.directory.", cause);
    }

    static DatabaseRefusedException stillRunning(Path folder, Path log) {
        return new DatabaseRefusedException("A PostgreSQL server that an earlier portal left running in " + folder
                + " does not stop: end it by hand; " + log + " says what it is doing.", null);
    }

    static DatabaseRefusedException didNotStart(Path folder, Path log, Throwable cause) {
        return new DatabaseRefusedException(
                "The embedded PostgreSQL did not start in " + folder + " (" + cause.getMessage()
                        + "): " + log + " says why; a server of your own does without it, " + HOW_TO_NAME_A_SERVER
                        + ".",
                cause);
    }
}
