package brussels.zinnova.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.util.LinuxUtils;

/**
 * The processes of a folder's server that outlive the portal which started them. They are known by their program, which
 * lies in the folder: a process number alone may meanwhile belong to a stranger.
 */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LAST_BREATH = Duration.ofSeconds(5);

    private final DatabaseFolder folder;

    Leftovers(DatabaseFolder folder) {
        this.folder = folder;
    }

    /** Stops the server and waits for the end of all its processes; does nothing where there are none. */
    void stop() throws IOException, InterruptedException {
        var server = server();
        if (server.isPresent()) {
            stopServer(server.get());
        }
        if (!haveEnded(LAST_BREATH)) {
            processes().forEach(ProcessHandle::destroyForcibly);
            if (!haveEnded(PATIENCE)) {
                throw DatabaseRefusedException.stillRunning(folder.path(), folder.log());
            }
        }
        forgetStranger();
    }

    /** The server of the folder's data, if it is alive. */
    Optional<ProcessHandle> server() throws IOException {
        return recorded().filter(this::isOurs);
    }

    private Optional<ProcessHandle> recorded() throws IOException {
        var file = folder.data().resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return Files.readString(file).lines().findFirst().map(String::strip).filter(line -> line.matches("\\d{1,18}"))
                .map(Long::parseLong).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().command().map(Path::of).filter(program -> program.startsWith(folder.binaries()))
                .isPresent();
    }

    /** "Fast" ends the sessions and writes everything down, where "smart" would wait for the sessions. */
    private void stopServer(ProcessHandle server) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL's programs refuse to run as root; the library starts the server in the same way.
            command.addAll(List.of("unshare", "-U"));
        }
        var program = Path.of(server.info().command().orElseThrow());
        var extension = program.toString().endsWith(".exe") ? ".exe" : "";
        command.addAll(List.of(program.resolveSibling("pg_ctl" + extension).toString(), "stop", "-D",
                folder.data().toString(), "-m", "fast", "-w", "-t", Long.toString(PATIENCE.toSeconds())));
        new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile())).start().waitFor();
    }

    /**
     * After a restart of the machine the recorded number may belong to any program, and PostgreSQL would take that for
     * a living server; likewise a dead one that nobody has reaped yet. All of ours have ended by now.
     */
    private void forgetStranger() throws IOException {
        var data = folder.data().toString();
        var stranger = recorded()
                .filter(process -> process.info().commandLine().filter(line -> line.contains(data)).isEmpty());
        if (stranger.isPresent()) {
            Files.delete(folder.data().resolve("postmaster.pid"));
        }
    }

    /** Asks for the programs, since a process that has ended but was not reaped counts as alive. */
    private boolean haveEnded(Duration patience) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!processes().isEmpty()) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return true;
    }
}
