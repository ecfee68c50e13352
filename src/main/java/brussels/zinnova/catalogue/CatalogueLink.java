package brussels.zinnova.catalogue;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The address of a query to the catalogue: every query has exactly one, whatever the order of what was ticked. */
final class CatalogueLink {

    /** The path behind the language of the map. */
    static final String MAP = "/map";

    private static final String FEED = "/innovations.atom";

    /** The catalogue’s own path behind the language. */
    static final String CATALOGUE = "/innovations";

    private CatalogueLink() {}

    /** The path and query of the catalogue’s page for a query. */
    static String to(CatalogueQuery query) {
        return to(CATALOGUE, query);
    }

    /** The same of another page that shows what a query finds, given by its path behind the language. */
    static String to(String page, CatalogueQuery query) {
        String parameters = parameters(query);
        return "/" + query.language().code() + page + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /**
     * The ways to follow what a query finds, which have neither pages nor an order: its feed, and its alerts unless entries
     * are asked for one by one, to which nothing new can come. Named as pages name them.
     */
    static Map<String, String> following(CatalogueQuery query) {
        CatalogueQuery followed = query.in(query.usualOrder());
        return query.selected(Facet.ENTRY).isEmpty()
                ? Map.of("feed", to(FEED, followed), "alerts", to("/alerts", followed))
                : Map.of("feed", to(FEED, followed));
    }

    /** Its parameters in a fixed order, without those that say what goes without saying. */
    static String parameters(CatalogueQuery query) {
        List<String> parameters = new ArrayList<>();
        if (!query.words().isEmpty()) {
            parameters.add(parameter("q", query.words()));
        }
        for (Facet facet : Facet.values()) {
            query.selected(facet).stream().sorted()
                    .forEach(code -> parameters.add(parameter(facet.parameter(), code)));
        }
        if (query.order() != query.usualOrder()) {
            parameters.add(parameter("sort", query.order().code()));
        }
        if (query.page() > 1) {
            parameters.add(parameter("page", String.valueOf(query.page())));
        }
        return String.join("&", parameters);
    }

    /** What an address has behind its question mark; what cannot be read is left out. */
    static MultiValueMap<String, String> read(String parameters) {
        MultiValueMap<String, String> read = new LinkedMultiValueMap<>();
        for (String parameter : parameters.split("&")) {
            String[] parts = parameter.split("=", 2);
            if (parts.length == 2) {
                decoded(parts[1]).ifPresent(value -> read.add(parts[0], value));
            }
        }
        return read;
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
