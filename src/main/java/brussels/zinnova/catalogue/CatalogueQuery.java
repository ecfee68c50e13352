package brussels.zinnova.catalogue;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import brussels.zinnova.shared.Language;

/**
 * A question to the catalogue: entries that have the words and, in each selected facet, one of its codes.
 *
 * @param language the page’s language, whose texts weigh most and whose alphabet sorts
 * @param words the text looked for; empty for all
 * @param selected the codes asked for in each facet; a facet that asks for nothing is absent
 * @param page from 1
 */
record CatalogueQuery(Language language, String words, Map<Facet, Set<String>> selected, Order order, int page) {

    /** Entries on a page of results. */
    static final int PAGE_SIZE = 20;

    /** What somebody has collected is one page, as long as it may be. */
    static final int COLLECTION_SIZE = 40;

    /** Everything, the newest first. */
    static CatalogueQuery all(Language language) {
        return new CatalogueQuery(language, "", Map.of(), Order.NEWEST, 1);
    }

    /** Everything that has one code, the newest first. */
    static CatalogueQuery of(Language language, Facet facet, String code, int page) {
        return new CatalogueQuery(language, "", Map.of(facet, Set.of(code)), Order.NEWEST, page);
    }

    /** The codes asked for in a facet. */
    public Set<String> selected(Facet facet) {
        return selected.getOrDefault(facet, Set.of());
    }

    /** How many entries a page of results has. */
    int pageSize() {
        return selected(Facet.ENTRY).isEmpty() ? PAGE_SIZE : COLLECTION_SIZE;
    }

    /** How results are sorted unless another order is asked for. */
    public Order usualOrder() {
        return Question.isWordless(words) ? Order.NEWEST : Order.RELEVANCE;
    }

    /** The same without one of its codes, from the first page. */
    CatalogueQuery without(Facet facet, String code) {
        Map<Facet, Set<String>> rest = new EnumMap<>(Facet.class);
        selected.forEach((other, codes) -> {
            Set<String> left = new LinkedHashSet<>(codes);
            if (other == facet) {
                left.remove(code);
            }
            if (!left.isEmpty()) {
                rest.put(other, left);
            }
        });
        return only(rest);
    }

    /** The same with nothing asked for in a facet, from the first page. */
    CatalogueQuery without(Facet facet) {
        Map<Facet, Set<String>> rest = new EnumMap<>(Facet.class);
        rest.putAll(selected);
        rest.remove(facet);
        return only(rest);
    }

    /** The same with only this code in its facet, from the first page. */
    CatalogueQuery only(Facet facet, String code) {
        Map<Facet, Set<String>> other = new EnumMap<>(Facet.class);
        other.putAll(selected);
        other.put(facet, Set.of(code));
        return only(other);
    }

    /** The same with other codes instead of all that are selected, from the first page. */
    CatalogueQuery only(Map<Facet, Set<String>> codes) {
        return new CatalogueQuery(language, words, codes, order, 1);
    }

    /** The same with other words, in the usual order of such a question unless another had been asked for. */
    CatalogueQuery with(String otherWords) {
        CatalogueQuery other = new CatalogueQuery(language, otherWords, selected, order, 1);
        return order == usualOrder() || order == Order.RELEVANCE ? other.in(other.usualOrder()) : other;
    }

    /** The same in another order, from the first page. */
    CatalogueQuery in(Order other) {
        return new CatalogueQuery(language, words, selected, other, 1);
    }

    /** Another page of the same. */
    CatalogueQuery onPage(int other) {
        return new CatalogueQuery(language, words, selected, order, other);
    }

    /** How many codes are asked for in all. */
    public int codes() {
        return selected.values().stream().mapToInt(Set::size).sum();
    }
}
