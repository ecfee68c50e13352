package brussels.zinnova.catalogue;

import java.util.List;

/**
 * Some of the entries that were selected.
 *
 * @param total how many were selected in all
 */
public record SelectedPage(int total, List<PublishedInnovation> innovations) {}
