package brussels.zinnova.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.UUID;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOSupplier;
import org.springframework.util.FileSystemUtils;

/** The files of the index of this process: made anew at each start, never read by the next. */
final class CatalogueIndex implements AutoCloseable {

    /** As few as Lucene allows: it is read far more often than written, and every word is looked up in each of them. */
    private static final int SEGMENTS = 2;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;

    CatalogueIndex() throws IOException {
        folder = Files.createTempDirectory("zinnova-catalogue");
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(Words.perField(CatalogueDocument.PARTS))
                .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS)));
    }

    /** False after an error of the disk, which closes the index for good. */
    boolean isOpen() {
        return writer.isOpen();
    }

    void remove(Collection<UUID> innovations) throws IOException {
        writer.deleteDocuments(innovations.stream().map(CatalogueDocument::id)
                .toArray(Term[]::new));
    }

    void add(Document document) throws IOException {
        writer.addDocument(document);
    }

    void clear() throws IOException {
        writer.deleteAll();
    }

    /** Everything added and removed so far, as readers will see it. */
    DirectoryReader reader() throws IOException {
        return DirectoryReader.open(writer);
    }

    /** What is read from it; that its files cannot be read is nothing that a caller could mend. */
    static <T> T read(IOSupplier<T> answer) {
        try {
            return answer.get();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
