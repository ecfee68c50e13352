package brussels.zinnova.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How results are sorted. Ties are broken in the end by id, so that pages never overlap. */
public enum Order {

    /** The best match first; without words, the newest. */
    RELEVANCE,
    /** The latest in the catalogue first, and of those the latest to have started. */
    NEWEST,
    /** By name, in the alphabet of the page’s language. */
    NAME;

    /** The value of the {@code sort} parameter, which is also the end of its message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order of that parameter value, if there is one. */
    public static Optional<Order> of(String code) {
        return Arrays.stream(values()).filter(order -> order.code().equals(code)).findFirst();
    }
}
