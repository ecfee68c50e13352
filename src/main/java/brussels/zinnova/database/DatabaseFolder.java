package brussels.zinnova.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.util.FileSystemUtils;

/**
 * The folder of one embedded database, held by one portal at a time. The operating system lets go of the lock when the
 * portal dies, whatever it dies of: a free lock means that no portal lives here, even if a server still does.
 */
final class DatabaseFolder implements AutoCloseable {

    private static final String LOCK = "portal.lock";

    /** Two channels on one lock file in one process would release each other's lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DatabaseFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Creates the folder if need be and holds it until {@link #close}; refuses one that is held or holds other things. */
    static DatabaseFolder hold(Path directory) {
        var folder = directory.toAbsolutePath().normalize();
        try {
            refuseForeign(folder);
            OwnerOnly.folder(folder);
            return lock(folder.toRealPath());
        } catch (IOException e) {
            throw DatabaseRefusedException.unusableFolder(folder, e);
        }
    }

    /** A mistyped setting must not close somebody's home to everyone else. */
    private static void refuseForeign(Path folder) throws IOException {
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve(LOCK))) {
            return;
        }
        try (var content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw DatabaseRefusedException.foreignFolder(folder);
            }
        }
    }

    private static DatabaseFolder lock(Path folder) throws IOException {
        if (!HELD.add(folder)) {
            throw DatabaseRefusedException.anotherPortal(folder);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw DatabaseRefusedException.anotherPortal(folder);
            }
            return new DatabaseFolder(folder, channel);
        } catch (IOException | RuntimeException e) {
            if (channel != null) {
                channel.close();
            }
            HELD.remove(folder);
            throw e;
        }
    }

    Path path() {
        return path;
    }

    Path data() {
        return path.resolve("data");
    }

    Path binaries() {
        return path.resolve("binaries");
    }

    Path log() {
        return path.resolve("server.log");
    }

    Path passwords() {
        return path.resolve("passwords");
    }

    /** What the portal signs with: made once, at random. */
    String secret() throws IOException {
        var file = path.resolve("secret");
        if (!Files.exists(file)) {
            OwnerOnly.write(file, Passwords.randomPassword());
        }
        return Files.readString(file);
    }

    /** What initdb reads the superuser's password from; there during the first start only. */
    Path superuserPassword() {
        return path.resolve("superuser-password");
    }

    /** Stands from before initdb until the roles and the database exist; as long as it does, the data is worth nothing. */
    private Path unfinished() {
        return path.resolve("unfinished");
    }

    /** Refuses data that the server of this release cannot read. */
    void refuseAnotherMajor(String brought) throws IOException {
        var version = data().resolve("PG_VERSION");
        if (Files.exists(version) && !Files.exists(unfinished())) {
            var written = Files.readString(version).strip();
            if (!written.equals(brought)) {
                throw DatabaseRefusedException.anotherMajor(path, written, brought);
            }
        }
    }

    /** Removes what a killed first start left half done: it would never become whole. */
    void discardUnfinished() throws IOException {
        if (Files.exists(unfinished())) {
            FileSystemUtils.deleteRecursively(data());
        }
        if (Files.isDirectory(binaries())) {
            try (var versions = Files.list(binaries())) {
                for (var version : versions.filter(unpacked -> Files.notExists(unpacked.resolve(".exists"))).toList()) {
                    FileSystemUtils.deleteRecursively(version);
                }
            }
        }
    }

    boolean isEmpty() {
        return Files.notExists(data());
    }

    Passwords beginFirstStart() throws IOException {
        OwnerOnly.write(unfinished(), "");
        var passwords = Passwords.random();
        passwords.write(passwords());
        OwnerOnly.write(superuserPassword(), passwords.superuser());
        return passwords;
    }

    void endFirstStart() throws IOException {
        Files.deleteIfExists(superuserPassword());
        Files.delete(unfinished());
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw DatabaseRefusedException.unusableFolder(path, e);
        } finally {
            HELD.remove(path);
        }
    }
}
