package brussels.zinnova.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.apache.lucene.index.DirectoryReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The snapshot of a {@link SyntheticCatalogue}, put together as the applier does it, but for the database.
 *
 * @param rebuild how long that took, without inventing the entries; told only where one thread did it, as the applier
 * @param bytes how much the index takes on the disk
 */
public record SyntheticSnapshot(CatalogueIndex index, CatalogueSnapshot snapshot, Duration rebuild, long bytes)
        implements
            AutoCloseable {

    /** @param words how many of each text the entries tell at most */
    public static SyntheticSnapshot build(int size, int threads, int words) throws IOException {
        return build(new CatalogueIndex(), 0, size, threads, words);
    }

    /** The same when there are more entries: those that there are now, which stay as they are, and others. */
    SyntheticSnapshot grown(int newSize, int threads, int words) throws IOException {
        return build(index, snapshot.size(), newSize, threads, words);
    }

    private static SyntheticSnapshot build(CatalogueIndex index, int from, int size, int threads, int words)
            throws IOException {
        SyntheticCatalogue catalogue = new SyntheticCatalogue(words);
        PublishedVocabulary vocabulary = SeededVocabulary.read();
        JsonMapper json = JsonMapper.builder().build();
        AtomicLong inventing = new AtomicLong();
        long start = System.nanoTime();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (int worker = 0; worker < threads; worker++) {
                IntStream numbers = IntStream.iterate(from + worker, number -> number < size,
                        number -> number + threads);
                workers.submit(() -> numbers.forEach(number -> {
                    long before = System.nanoTime();
                    PublishedInnovation innovation = catalogue.entry(number);
                    inventing.addAndGet(System.nanoTime() - before);
                    add(index, innovation, vocabulary, json);
                }));
            }
        }
        DirectoryReader reader = index.reader();
        CatalogueSnapshot snapshot = new CatalogueSnapshot(new Revision(1, Instant.EPOCH, "synthetic"), reader,
                vocabulary,
                Set.of(), List.of(), json);
        Duration rebuild = Duration.ofNanos(System.nanoTime() - start - inventing.get() / threads);
        if (snapshot.size() != size) {
            throw new IllegalStateException(snapshot.size() + " entries instead of " + size);
        }
        return new SyntheticSnapshot(index, snapshot, rebuild, bytes(reader));
    }

    private static void add(CatalogueIndex index, PublishedInnovation innovation, PublishedVocabulary vocabulary,
            JsonMapper json) {
        try {
            index.add(CatalogueDocument.write(innovation, vocabulary, json));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static long bytes(DirectoryReader reader) throws IOException {
        long bytes = 0;
        for (String file : reader.getIndexCommit().getFileNames()) {
            bytes += file.startsWith("segments") ? 0 : reader.directory().fileLength(file);
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        snapshot.release();
        index.close();
    }
}
