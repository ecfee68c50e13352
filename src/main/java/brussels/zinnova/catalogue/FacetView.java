package brussels.zinnova.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A facet as the page shows it.
 *
 * @param groups one, or two where challenges and pressures share the facet
 * @param terms what there may be to read about; none where the options are no terms
 */
record FacetView(Facet facet, List<Group> groups, Collection<PublishedTerm> terms) {

    /**
     * Options that belong together.
     *
     * @param name the end of the message key of its heading; null where there is but one group
     * @param folded the options behind a “show all”
     */
    record Group(@Nullable String name, List<Option> open, List<Option> folded) {}

    /** One code to tick, and how many entries it would give. */
    record Option(String code, String label, int count, boolean selected) {

        /** Ticking it would find nothing; a ticked one can always be unticked. */
        public boolean inert() {
            return count == 0 && !selected;
        }
    }

    /** How many of its options are ticked. */
    public long selected() {
        return groups.stream().flatMap(group -> Stream.concat(group.open.stream(), group.folded.stream()))
                .filter(Option::selected).count();
    }
}
