package brussels.zinnova.catalogue;

import java.util.List;

/**
 * What a page that shows a query offers to narrow it by.
 *
 * @param page its path behind the language
 * @param facets those that visitors choose from
 * @param chips the filters that are on
 * @param withoutWords the address of the same page without the words
 * @param clear its address without anything
 */
record Filters(String page, List<FacetView> facets, List<Chip> chips, String withoutWords, String clear) {

    /** A filter that is on, and the address of the same page without it. */
    record Chip(Facet facet, String code, String label, String without) {

        /** Whether there is no box on the page that would send it along. */
        public boolean isHidden() {
            return !facet.isOffered();
        }
    }
}
