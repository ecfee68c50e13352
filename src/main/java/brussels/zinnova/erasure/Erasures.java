package brussels.zinnova.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

import brussels.zinnova.alert.Alerts;
import brussels.zinnova.innovation.Innovations;
import brussels.zinnova.report.Reports;
import brussels.zinnova.shared.Erased;
import brussels.zinnova.shared.Typed;
import brussels.zinnova.submission.Drafts;
import brussels.zinnova.submission.Submissions;

/**
 * A file beside the database with a line for each erasure: the moment, the kind, the id. At start all of them are done
 * again, which changes nothing unless the database is an older copy. A line that cannot be written stops the erasure.
 */
@Component
@EnableConfigurationProperties(ErasureProperties.class)
class Erasures implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Erasures.class);
    private static final int PARTS = 3;
    private static final int BEFORE_THE_CATALOGUE = -1;

    private final Path file;
    private final Innovations innovations;
    private final Submissions submissions;
    private final Drafts drafts;
    private final Reports reports;
    private final Alerts alerts;
    private final Clock clock;
    private final Set<Erased> known = new LinkedHashSet<>();
    private volatile boolean running;

    Erasures(ErasureProperties properties, Innovations innovations, Submissions submissions, Drafts drafts,
            Reports reports, Alerts alerts, Clock clock) {
        this.file = properties.file();
        this.innovations = innovations;
        this.submissions = submissions;
        this.drafts = drafts;
        this.reports = reports;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Before the catalogue is read for the first time, and after whatever comes in at start. */
    @Override
    public int getPhase() {
        return BEFORE_THE_CATALOGUE;
    }

    @Override
    public void start() {
        running = true;
        if (Files.exists(file)) {
            read();
            List<Erased> lines = List.copyOf(known);
            lines.forEach(this::again);
            log.info("Erasures: {} done again", lines.size());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Near the end, so that little can still undo the transaction; a line too many does no harm. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    synchronized void on(Erased erased) {
        if (known.contains(erased)) {
            return;
        }
        String line = clock.instant() + " " + erased.kind().name().toLowerCase(Locale.ROOT) + " " + erased.id() + "\n";
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                // On a line of its own, even if a crash has cut the one before short.
                ByteBuffer bytes = ByteBuffer.wrap(("\n" + line).getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("An erasure cannot be written down, so it is not done", unwritable);
        }
        known.add(erased);
    }

    private void read() {
        try {
            for (String line : Files.readAllLines(file)) {
                Optional<Erased> erased = read(line);
                erased.ifPresent(known::add);
                // A line that a crash cut short was of an erasure that never was.
                if (erased.isEmpty() && !line.isBlank()) {
                    log.warn("Erasures: not understood and left out: {}", line);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("What was erased before cannot be read from " + file, unreadable);
        }
    }

    /** A line that a person has added may be spaced otherwise. */
    private static Optional<Erased> read(String line) {
        String[] parts = line.strip().split("\\s+");
        return parts.length != PARTS || !Typed.isUuid(parts[2])
                ? Optional.empty()
                : Stream.of(Erased.Kind.values()).filter(kind -> kind.name().equalsIgnoreCase(parts[1]))
                        .map(kind -> new Erased(kind, UUID.fromString(parts[2]))).findFirst();
    }

    private void again(Erased erased) {
        switch (erased.kind()) {
            case INNOVATION -> innovations.erase(erased.id());
            case SUBMISSION -> submissions.erase(erased.id());
            case SUBMISSION_CONTACT ->
                submissions.find(erased.id()).ifPresent(submission -> submissions.forgetContact(erased.id()));
            case REPORT -> reports.erase(erased.id());
            case REPORT_CONTACT ->
                reports.find(erased.id()).ifPresent(report -> reports.forgetContact(erased.id()));
            case DRAFT -> drafts.delete(erased.id());
            case ALERT -> alerts.stop(erased.id());
        }
    }
}
