package brussels.zinnova.curation;

import java.util.List;

/**
 * What became of a file.
 *
 * @param entries how many were published
 * @param twins a sentence for each row that may be the same as one before it
 */
record Imported(int entries, List<String> twins) {}
