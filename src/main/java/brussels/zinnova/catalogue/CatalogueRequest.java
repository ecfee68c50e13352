package brussels.zinnova.catalogue;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import brussels.zinnova.shared.Language;
import brussels.zinnova.web.Paging;

/**
 * The parameters of a catalogue page, read as kindly as possible: what means nothing is left out of the query and told
 * apart, so that the page can say so. Unknown parameters and repeated codes change nothing.
 *
 * @param ignored codes, orders and names of parameters that do not exist, and looks of embeds that there are not
 * @param shortened whether more was typed than is looked for
 * @param crowded whether more was ticked than is looked at
 */
record CatalogueRequest(CatalogueQuery query, List<IgnoredCode> ignored, boolean shortened, boolean crowded) {

    private static final int MAX_TEXT = 200;
    private static final int MAX_IGNORED = 5;
    private static final Set<String> PARAMETERS = Set.of("q", "sort");
    /** What others add to an address to count where its visitors come from means nothing to them either. */
    private static final Pattern TRACKING = Pattern.compile("(?:utm|mtm|mc|pk)_.*|.*clid|ref|source");
    private static final Pattern UNTYPEABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]+");
    /** Soft hyphens and the like, which stand within a word that was pasted. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    static CatalogueRequest of(Language language, MultiValueMap<String, String> parameters,
            CatalogueSnapshot snapshot) {
        TickedCodes codes = new TickedCodes(parameters, snapshot);
        Set<IgnoredCode> ignored = codes.ignored();
        String asked = clean(parameters.getFirst("q"), Integer.MAX_VALUE);
        String words = words(asked);
        boolean shortened = words.length() < asked.length() || Question.of(words).shortened();
        CatalogueQuery usual = new CatalogueQuery(language, words, codes.selected(), Order.NEWEST,
                Paging.requested(parameters.getFirst("page")));
        Order order = order(parameters.getFirst("sort"), usual, ignored);
        return new CatalogueRequest(new CatalogueQuery(language, words, codes.selected(), order, usual.page()),
                List.copyOf(ignored), shortened, codes.isCrowded());
    }

    /** What a page tells of what means nothing: no more than a few, and none that cannot be seen. */
    public List<IgnoredCode> told() {
        return ignored.stream().filter(code -> !code.typed().isEmpty()).distinct().limit(MAX_IGNORED).toList();
    }

    /** Whether a facet that was asked for counts for nothing, so that more is found than was meant. */
    boolean isWidened() {
        return ignored.stream().flatMap(code -> Facet.of(code.parameter()).stream())
                .anyMatch(facet -> query.selected(facet).isEmpty());
    }

    /** Whether anything must be said about how it was read. */
    public boolean isRemarkable() {
        return shortened || crowded || isWordless() || !told().isEmpty();
    }

    /** The same for a page that shows neither pages nor an order. */
    CatalogueRequest unsorted() {
        return new CatalogueRequest(query.in(query.usualOrder()), ignored, shortened, crowded);
    }

    /** The same, and this value of a parameter means nothing either, if there is one. */
    CatalogueRequest ignoring(String parameter, @Nullable String typed) {
        if (typed == null) {
            return this;
        }
        IgnoredCode code = IgnoredCode.of(parameter, typed);
        return new CatalogueRequest(query, Stream.concat(ignored.stream(), Stream.of(code)).toList(), shortened,
                crowded);
    }

    /** The same, and the names of parameters that mean nothing either are told, unless the page has them besides. */
    CatalogueRequest among(Set<String> names, String... own) {
        return alone(names.stream().filter(name -> !PARAMETERS.contains(name) && Facet.of(name).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new)), own);
    }

    /** The same for a page that is neither narrowed nor sorted. */
    CatalogueRequest alone(Set<String> names, String... own) {
        Stream<IgnoredCode> unknown = names.stream()
                .filter(name -> !List.of(own).contains(name) && !TRACKING.matcher(name).matches())
                .map(name -> IgnoredCode.name(name));
        return new CatalogueRequest(query, Stream.concat(ignored.stream(), unknown).toList(), shortened, crowded);
    }

    /** The query as it is answered where so many entries were found: an empty list has one page. */
    CatalogueQuery answered(int total) {
        return total == 0 ? query.onPage(1) : query;
    }

    /** What was typed to look for, cleaned and no longer than is looked at. */
    static String words(@Nullable String typed) {
        return clean(typed, MAX_TEXT);
    }

    /** Whether something was typed in which there is no word to look for. */
    public boolean isWordless() {
        return !query.words().isEmpty() && Question.of(query.words()).isEmpty();
    }

    private static Order order(@Nullable String sort, CatalogueQuery query, Set<IgnoredCode> ignored) {
        if (sort == null) {
            return query.usualOrder();
        }
        if (query.usualOrder() == Order.NEWEST && sort.equals(Order.RELEVANCE.code())) {
            return query.usualOrder();
        }
        return Order.of(sort).orElseGet(() -> {
            ignored.add(IgnoredCode.of("sort", sort));
            return query.usualOrder();
        });
    }

    /** Composed, without characters that cannot be seen, and not longer than that many. */
    static String clean(@Nullable String text, int length) {
        if (text == null) {
            return "";
        }
        String seen = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
        String visible = UNTYPEABLE.matcher(seen).replaceAll(" ").strip();
        return visible.length() <= length
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, visible.codePointCount(0, length))).strip();
    }
}
