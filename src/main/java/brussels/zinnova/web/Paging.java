package brussels.zinnova.web;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.NotFoundException;

/** A list cut into pages, counted from 1; a list without entries has one empty page. */
public record Paging(int page, int pages) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /**
     * The page of a list; of an empty one the only page, whichever is asked for.
     *
     * @throws NotFoundException if a list that has entries ends before it
     */
    public static Paging of(int page, int total, int pageSize) {
        int pages = Math.max(1, Math.ceilDiv(total, pageSize));
        if (page > pages && total > 0) {
            throw new NotFoundException("page");
        }
        return new Paging(Math.min(page, pages), pages);
    }

    /** What a {@code page} parameter asks for: the first page where it is missing, zero, negative or no number. */
    public static int requested(@Nullable String parameter) {
        if (parameter == null || !NUMBER.matcher(parameter).matches()) {
            return 1;
        }
        try {
            return Math.max(1, Integer.parseInt(parameter));
        } catch (NumberFormatException tooLarge) {
            return Integer.MAX_VALUE;
        }
    }

    /** What is asked for where that is no page at all; null where it is one, or nothing is asked for. */
    public static @Nullable String unreadable(@Nullable String parameter) {
        return parameter == null || NUMBER.matcher(parameter).matches() ? null : parameter;
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages;
    }
}
