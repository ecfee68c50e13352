package brussels.zinnova.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
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

    private final Catalogue catalogue;
    private final PublishedRows rows;
    private final JsonMapper json;
    private final TransactionTemplate oneState;
    private final Counter unreadable;
    private final Semaphore wakeUps = new Semaphore(0);

    private @Nullable CatalogueIndex index;
    private @Nullable Thread thread;
    private volatile boolean running;
    private boolean databaseAway;

    /** The revision of the snapshot published last; -1 where the whole must be read. */
    private long applied = -1;

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
            CatalogueIndex fresh = new CatalogueIndex();
            index = fresh;
            apply(fresh);
            running = true;
            thread = Thread.ofPlatform().name("catalogue-applier").start(() -> applyForEver(fresh));
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            if (thread != null) {
                thread.join();
            }
            if (index != null) {
                index.close();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException leftBehind) {
            log.warn("The folder of the index stays behind: {}", leftBehind.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Makes the applier look now. */
    void wake() {
        wakeUps.release();
    }

    private void applyForEver(CatalogueIndex index) {
        while (running) {
            try {
                wakeUps.tryAcquire(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
                wakeUps.drainPermits();
                apply(index);
                databaseAway = false;
            } catch (InterruptedException interrupted) {
                return;
            } catch (IOException | RuntimeException failure) {
                if (!databaseAway) {
                    log.error("The catalogue stays at revision {} until its changes can be read", applied, failure);
                }
                databaseAway = true;
            }
        }
    }

    private void apply(CatalogueIndex index) throws IOException {
        CatalogueSnapshot next = oneState.execute(status -> {
            try {
                return read(index);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
        if (next != null) {
            applied = next.revision();
            catalogue.publish(next);
        }
    }

    /** The snapshot of the database’s revision, or null where that is applied already. */
    private @Nullable CatalogueSnapshot read(CatalogueIndex index) throws IOException {
        long revision = rows.revision();
        if (revision == applied) {
            return null;
        }
        // A lower revision than ours means that an older database was restored.
        boolean whole = applied < 0 || revision < applied;
        Set<UUID> touched = whole ? rows.publishedIds() : touched(revision);
        if (whole) {
            applied = -1;
            index.clear();
        }
        for (UUID id : touched) {
            index.remove(id);
        }
        PublishedVocabulary vocabulary = rows.vocabulary();
        rows.read(touched, innovation -> add(index, innovation, vocabulary), id -> unreadable.increment());
        return new CatalogueSnapshot(revision, index.reader(), vocabulary, rows.withdrawnSlugs(), json);
    }

    private Set<UUID> touched(long revision) {
        Set<UUID> touched = new HashSet<>();
        rows.changes(applied, revision).forEach(change -> touched.addAll(rows.touchedBy(change)));
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
