package brussels.zinnova.web;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A form that no browser sends: a field with one value that is there twice, or one with an index. Of several values the
 * first counts and an index counts for nothing; whoever sent them is told, because it may not be what they meant.
 */
public final class AmbiguousParameters {

    private AmbiguousParameters() {}

    /** @param lists the names of the fields that may have several values */
    public static boolean in(HttpServletRequest request, Set<String> lists) {
        return request.getParameterMap().entrySet().stream().anyMatch(sent -> sent.getKey().contains("[")
                || sent.getValue().length > 1 && !lists.contains(sent.getKey()));
    }
}
