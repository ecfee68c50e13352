package brussels.zinnova.catalogue;

import java.time.Instant;
import java.util.List;

/**
 * What the parameters of a catalogue page ask for, the newest first, for those who show it elsewhere.
 *
 * @param parameters what was asked for in a fixed order, as part of an address; empty for everything
 * @param filters the words and filters as the page names them
 * @param remarks how what was asked for was read, where that must be said, each a sentence
 * @param changed when any of the entries changed last; of none, when the catalogue did
 */
public record Selection(String parameters, List<String> filters, List<String> remarks,
        List<PublishedInnovation> innovations, Instant changed) {}
