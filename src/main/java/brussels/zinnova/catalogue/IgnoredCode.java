package brussels.zinnova.catalogue;

import java.util.Optional;

/**
 * A code, an order or the name of a parameter that does not exist, so that it narrows and sorts nothing.
 *
 * @param parameter that it came with, or its own name
 * @param typed as it was typed, but never longer than a label; empty where there was nothing to see
 */
public record IgnoredCode(String parameter, String typed) {

    private static final int MAX_SHOWN = 40;

    /** A value of a parameter. */
    static IgnoredCode of(String parameter, String typed) {
        return new IgnoredCode(parameter, CatalogueRequest.clean(typed, MAX_SHOWN));
    }

    /** The name of one. */
    static IgnoredCode name(String name) {
        String shown = CatalogueRequest.clean(name, MAX_SHOWN);
        return new IgnoredCode(shown, shown);
    }

    /** The end of the key of the sentence that tells it. */
    public String notice() {
        Optional<Facet> facet = Facet.of(parameter);
        if (facet.isPresent() || parameter.equals("sort")) {
            return facet.filter(Facet.ENTRY::equals).isPresent() ? "gone" : "ignored";
        }
        return parameter.equals(typed) ? "unknown" : "value";
    }
}
