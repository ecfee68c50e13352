package brussels.zinnova.catalogue;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.apache.lucene.index.DirectoryReader;
import tools.jackson.databind.json.JsonMapper;

/** What the applier read in one transaction besides the entries, which are in the index by then. */
record CatalogueUpdate(Revision revision, PublishedVocabulary vocabulary, Set<String> withdrawnSlugs,
        List<Removal> removals) {

    /** The snapshot of this update; it closes the reader when the last of its own readers is done. */
    CatalogueSnapshot snapshot(DirectoryReader reader, JsonMapper json) throws IOException {
        try {
            return new CatalogueSnapshot(revision, reader, vocabulary, withdrawnSlugs, removals, json);
        } catch (IOException | RuntimeException failure) {
            reader.close();
            throw failure;
        }
    }
}
