package brussels.zinnova.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps this node’s catalogue at the database’s revision: one thread that reads what {@link CatalogueChanges} wrote, in
 * the order of revisions, and publishes one new snapshot for all that waited. It is woken by a publication on this
 * node and looks every second for those of others; while the database is away the last snapshot stays.
 */
@Component
class CatalogueApplier implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CatalogueApplier.class);
    private static final long POLL_MILLISECONDS = 1000;
    /** Below every revision of a database, so that the whole must be read. */
    private static final Revision NOTHING = new Revision(-1, Instant.EPOCH, "");

    private final Catalogue catalogue;
    private final PublishedRows rows;
    private final JsonMapper json;
    private final TransactionTemplate oneState;
    private final Counter unreadable;
    private @Nullable CatalogueIndex index;
    private @Nullable Thread thread;
    private @Nullable Class<?> failing;

    /** Everything below changes under this object’s lock, which those who wait for a revision wait on. */
    private boolean running;
    private boolean woken;

    /** The revision of the snapshot published last. */
    private volatile Revision applied = NOTHING;

    CatalogueApplier(Catalogue catalogue, PublishedRows rows, JsonMapper json, PlatformTransactionManager transactions,
            MeterRegistry meters) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.json = json;
        this.oneState = new TransactionTemplate(transactions);
        this.oneState.setReadOnly(true);
        this.oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.unreadable = Counter.builder("zinnova.catalogue.unreadable")
                .description("Published innovations that could not be read into the catalogue").register(meters);
    }

    /** Before the web server, which must have a catalogue to show. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Loads the whole catalogue, then goes on in a thread of its own. A start without the database fails. */
    @Override
    public void start() {
        try {
            apply();
        } catch (IOException noFolder) {
            discardIndex();
            throw new UncheckedIOException(noFolder);
        } catch (RuntimeException noDatabase) {
            discardIndex();
            throw noDatabase;
        }
        setRunning(true);
        thread = Thread.ofPlatform().name("catalogue-applier").start(this::applyForEver);
    }

    @Override
    public void stop() {
        setRunning(false);
        try {
            if (thread != null) {
                thread.join();
            }
            discardIndex();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    /** Makes the applier look now, and waits until that revision is public on this node, or the time is over. */
    synchronized void await(long revision, Duration patience) {
        woken = true;
        notifyAll();
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toMillis(); running && applied.number() < revision
                    && left > 0; left = TimeUnit.NANOSECONDS
                            .toMillis(end - System.nanoTime())) {
                wait(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void setRunning(boolean now) {
        running = now;
        notifyAll();
    }

    private synchronized void publish(CatalogueSnapshot next) {
        catalogue.publish(next);
        applied = next.revision();
        notifyAll();
    }

    private synchronized boolean awaitWork() throws InterruptedException {
        if (running && !woken) {
            wait(POLL_MILLISECONDS);
        }
        woken = false;
        return running;
    }

    private void applyForEver() {
        try {
            while (awaitWork()) {
                applyOrReport();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever happens, the thread goes on and the last snapshot stays; a failure is told once, and its end too. */
    private void applyOrReport() {
        try {
            apply();
            if (failing != null) {
                log.info("The catalogue is read again, up to revision {}", applied.number());
            }
            failing = null;
        } catch (Throwable failure) {
            if (failing != failure.getClass()) {
                log.error("The catalogue stays at revision {} until its changes can be read", applied.number(),
                        failure);
            }
            failing = failure.getClass();
        }
    }

    private void apply() throws IOException {
        CatalogueIndex open = openIndex();
        CatalogueUpdate update = oneState.execute(status -> read(open));
        if (update != null) {
            publish(update.snapshot(open.reader(), json));
        }
    }

    /** The index, made anew where there is none or where an error of the disk has closed it. */
    private CatalogueIndex openIndex() throws IOException {
        if (index == null || !index.isOpen()) {
            discardIndex();
            applied = NOTHING;
            index = new CatalogueIndex();
        }
        return index;
    }

    private void discardIndex() {
        try {
            if (index != null) {
                index.close();
            }
        } catch (IOException leftBehind) {
            log.warn("The folder of the index stays behind: {}", leftBehind.toString());
        }
        index = null;
    }

    /** Brings the index to the database’s revision; null where it is there already. */
    private @Nullable CatalogueUpdate read(CatalogueIndex index) {
        Revision revision = rows.revision();
        if (revision.equals(applied)) {
            return null;
        }
        // A revision that is not above ours, that is ours raised at another moment, or of another epoch, is that of a
        // restored database.
        boolean whole = applied == NOTHING || revision.number() <= applied.number()
                || !revision.epoch().equals(applied.epoch());
        Set<UUID> touched = whole ? rows.publishedIds() : touched(revision.number());
        PublishedVocabulary vocabulary = rows.vocabulary();
        try {
            if (whole) {
                applied = NOTHING;
                index.clear();
            } else {
                index.remove(touched);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        rows.read(touched, innovation -> add(index, innovation, vocabulary), id -> unreadable.increment());
        return new CatalogueUpdate(revision, vocabulary, rows.withdrawnSlugs(), rows.removals());
    }

    private Set<UUID> touched(long revision) {
        Set<UUID> touched = new HashSet<>();
        rows.changes(applied.number(), revision).forEach(change -> touched.addAll(rows.touchedBy(change)));
        return touched;
    }

    private void add(CatalogueIndex index, PublishedInnovation innovation, PublishedVocabulary vocabulary) {
        try {
            index.add(CatalogueDocument.write(innovation, vocabulary, json));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (RuntimeException unexpected) {
            log.error("Innovation {} cannot be indexed and stays out of the catalogue", innovation.id(), unexpected);
            unreadable.increment();
        }
    }
}
