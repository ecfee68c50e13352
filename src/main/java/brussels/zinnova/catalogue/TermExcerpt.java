package brussels.zinnova.catalogue;

import java.util.List;

/**
 * A term and some of its entries, for a page that is about something else.
 *
 * @param total how many entries have the term
 * @param cards a few of them
 * @param inCatalogue the address of all of them
 */
public record TermExcerpt(PublishedTerm term, int total, List<InnovationCard> cards, String inCatalogue) {}
