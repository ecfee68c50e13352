package brussels.zinnova.alert;

import java.util.List;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.catalogue.Selection;

/**
 * The list of the catalogue that an alert is about, as it is at this moment.
 *
 * @param parameters of its page
 * @param query the same as an address ends with them
 * @param asked its words and filters, in words; empty for the whole catalogue
 * @param total how many entries there are today
 * @param remarks how what was asked for was read, each a sentence
 * @param revision of the catalogue
 * @param isIncomplete whether something was asked for that does not exist
 * @param isWidened whether a facet that was asked for counts for nothing by now, so that nothing is new
 * @param nonsense why nothing new can ever be in it, as the end of a message key; null where it can
 */
record WatchedList(String parameters, String query, String asked, int total, List<String> remarks, long revision,
        boolean isIncomplete, boolean isWidened, @Nullable String nonsense) {

    static WatchedList of(Selection selection) {
        return new WatchedList(selection.parameters(), selection.queryString(), selection.asked(), selection.total(),
                selection.remarks(), selection.revision(), !selection.ignored().isEmpty(), selection.isWidened(),
                nonsense(selection));
    }

    /** The address of its page behind the language. */
    public String path() {
        return "/innovations" + query;
    }

    private static @Nullable String nonsense(Selection selection) {
        if (selection.isWordless()) {
            return "wordless";
        }
        return selection.isCollection() ? "collection" : null;
    }
}
