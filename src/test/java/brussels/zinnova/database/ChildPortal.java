package brussels.zinnova.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An {@link AcknowledgingPortal} in a process of its own. */
final class ChildPortal implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private ChildPortal(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static ChildPortal start(Path folder) throws IOException {
        return start(AcknowledgingPortal.class, folder.toString());
    }

    static ChildPortal start(Class<?> main, String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(
                List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                        System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ChildPortal(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits until the portal has said these words. */
    void says(String words) throws IOException {
        for (var line = next(); !line.contains(words); line = next()) {
            lines.add(line);
        }
    }

    /** Waits until the portal has acknowledged this many rows. */
    void acknowledges(int rows) throws IOException {
        var expected = AcknowledgingPortal.ACKNOWLEDGED + rows;
        for (var line = next(); !line.equals(expected); line = next()) {
            lines.add(line);
        }
        lines.add(expected);
    }

    /** Kills the process in the way of kill -9, and tells the last row that it had acknowledged. */
    int kill() throws IOException {
        // The handle, because Process itself would also close the output that is still to be read.
        process.toHandle().destroyForcibly();
        return lastAcknowledged();
    }

    /** Ends the process in the way of Ctrl-C and kill. */
    int interrupt() throws IOException {
        process.toHandle().destroy();
        return lastAcknowledged();
    }

    /** Everything that the portal has said; it must have ended. */
    String output() {
        return String.join("\n", lines);
    }

    /** Reads on to the end of the process. */
    int lastAcknowledged() throws IOException {
        output.lines().forEach(lines::add);
        process.onExit().join();
        return lines.stream().filter(line -> line.matches(AcknowledgingPortal.ACKNOWLEDGED + "\\d+"))
                .mapToInt(line -> Integer.parseInt(line.substring(AcknowledgingPortal.ACKNOWLEDGED.length()))).max()
                .orElse(0);
    }

    private String next() throws IOException {
        var line = output.readLine();
        if (line == null) {
            throw new IllegalStateException("The portal has ended:\n" + output());
        }
        return line;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
