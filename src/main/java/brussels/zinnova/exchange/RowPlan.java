package brussels.zinnova.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.innovation.InnovationContent;
import brussels.zinnova.innovation.InnovationDetails;
import brussels.zinnova.shared.Slug;

/**
 * What would become of one row.
 *
 * @param line of the file that it begins on
 * @param name of what it describes
 * @param former the entry that it is of; null where it would be a new one
 * @param columns in which it says something else than that entry
 * @param problems why it is refused, if it is
 * @param twins what it may be the same as: the slugs of entries, and lines as {@link #ofLine} names them
 */
record RowPlan(long line, Outcome outcome, String name, @Nullable Slug slug, @Nullable InnovationDetails former,
        InnovationContent content, @Nullable LocalDate verifiedOn, @Nullable String notes, List<String> columns,
        List<RowProblem> problems, List<String> twins) {

    /** The slug, or nothing where the row has none. */
    String address() {
        return slug == null ? "" : slug.value();
    }

    /** A line among twins: no slug has that sign. */
    static String ofLine(long line) {
        return "#" + line;
    }

    /** What can become of a row. */
    enum Outcome {

        CREATED,
        CHANGED,
        LEFT,
        REFUSED;

        /** The code that stands in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
