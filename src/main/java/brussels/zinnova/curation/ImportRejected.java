package brussels.zinnova.curation;

import java.io.Serial;
import java.util.List;

/** A file of innovations was not taken in; nothing of it was kept. Each problem names its line. */
class ImportRejected extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    ImportRejected(List<String> problems) {
        super("The file was not imported: " + String.join("; ", problems));
    }
}
