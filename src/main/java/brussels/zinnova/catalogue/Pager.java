package brussels.zinnova.catalogue;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.web.Paging;

/**
 * The links between the pages of a list.
 *
 * @param links the first, the last and those around the current one; pages left out lie between numbers that jump
 */
record Pager(Paging paging, @Nullable String previous, @Nullable String next, List<PageLink> links) {

    /** How many pages are offered on either side of the current one. */
    private static final int AROUND = 1;

    /** @param gap whether pages are left out before this one */
    record PageLink(int number, String address, boolean current, boolean gap) {}

    static Pager of(Paging paging, IntFunction<String> address) {
        int page = paging.page();
        int[] shown = IntStream.rangeClosed(1, paging.pages())
                .filter(n -> n == 1 || n == paging.pages() || Math.abs(n - page) <= AROUND).toArray();
        List<PageLink> links = IntStream.range(0, shown.length).mapToObj(at -> new PageLink(shown[at],
                address.apply(shown[at]), shown[at] == page, at > 0 && shown[at] > shown[at - 1] + 1)).toList();
        return new Pager(paging, paging.hasPrevious() ? address.apply(page - 1) : null,
                paging.hasNext() ? address.apply(page + 1) : null, links);
    }
}
