package brussels.zinnova.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.stereotype.Service;

import brussels.zinnova.catalogue.PublishedInnovation.PublishedActor;
import brussels.zinnova.innovation.Twins.Traits;
import brussels.zinnova.web.OverloadedException;

/** The public catalogue as this node knows it: whichever {@link CatalogueSnapshot} its applier published last. */
@Service
public class Catalogue {

    /** Searches at once on this node: they need the processor, so more would only make all of them slower. */
    private static final int SEARCHES = 2 * Runtime.getRuntime().availableProcessors();
    private static final long PATIENCE_MILLISECONDS = 1000;

    private final AtomicReference<CatalogueSnapshot> current = new AtomicReference<>();
    private final Semaphore searches = new Semaphore(SEARCHES);

    Catalogue() {}

    /** Whether there is anything to show yet. */
    public boolean isLoaded() {
        return current.get() != null;
    }

    /**
     * The catalogue of this moment, which stays as it is until it is given back with {@link #release}.
     *
     * @throws IllegalStateException while none is loaded
     */
    public CatalogueSnapshot acquire() {
        while (true) {
            CatalogueSnapshot snapshot = current.get();
            if (snapshot == null) {
                throw new IllegalStateException("The catalogue is not loaded yet");
            }
            if (snapshot.retain()) {
                return snapshot;
            }
        }
    }

    /** Gives back what {@link #acquire} handed out, once. */
    public void release(CatalogueSnapshot snapshot) {
        snapshot.release();
    }

    /** The terms of this moment, which unlike a snapshot need not be given back. */
    public PublishedVocabulary vocabulary() {
        return now(CatalogueSnapshot::vocabulary);
    }

    /** The entry at this address, if it is published at this moment. */
    public Optional<PublishedInnovation> innovation(String slug) {
        return now(snapshot -> snapshot.innovation(slug));
    }

    /** The entry of this identifier, if it is published at this moment. */
    public Optional<PublishedInnovation> innovation(UUID id) {
        return now(snapshot -> snapshot.innovation(id));
    }

    /**
     * The entries that may be the same as what has these traits, the likeliest first; three at most.
     *
     * @throws OverloadedException if too many others are asking
     */
    public List<Twin> twins(Traits traits) {
        return now(snapshot -> ask(() -> snapshot.twins(traits)));
    }

    /**
     * The actors of which every word that is typed begins a word of the name; a few.
     *
     * @throws OverloadedException if too many others are asking
     */
    public List<PublishedActor> actors(String typed) {
        return now(snapshot -> ask(() -> snapshot.actors(CatalogueRequest.words(typed))));
    }

    private <T> T now(Function<CatalogueSnapshot, T> question) {
        CatalogueSnapshot snapshot = acquire();
        try {
            return question.apply(snapshot);
        } finally {
            release(snapshot);
        }
    }

    /**
     * Asks the catalogue something that takes the processor.
     *
     * @throws OverloadedException if too many others are asking
     */
    <T> T ask(Supplier<T> question) {
        try {
            if (!searches.tryAcquire(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                throw new OverloadedException("searches");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OverloadedException("interrupted");
        }
        try {
            return question.get();
        } finally {
            searches.release();
        }
    }

    /** Shows another snapshot from now on; the former closes when its last reader is done. */
    void publish(CatalogueSnapshot next) {
        CatalogueSnapshot former = current.getAndSet(next);
        if (former != null) {
            former.release();
        }
    }
}
