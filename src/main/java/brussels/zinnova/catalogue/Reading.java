package brussels.zinnova.catalogue;

import java.util.function.Function;

import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Question} is taken to mean by {@link QuestionReader}.
 *
 * @param marks what is marked in the entries that it finds
 * @param corrected the question as it was searched, where words of it were corrected; null where none was
 * @param exact the question that would search those words as they were typed; null where none was corrected
 * @param partial whether no entry has all of its words, so that those with some of them are shown
 */
record Reading(Query query, Query marks, @Nullable String corrected, @Nullable String exact, boolean partial) {

    /** Of a question that has no word to look for. */
    static final Reading ALL = new Reading(MatchAllDocsQuery.INSTANCE, MatchAllDocsQuery.INSTANCE, null, null, false);

    /** The address that searches the words as they were typed; null where none was corrected. */
    @Nullable
    String exactly(CatalogueQuery query, Function<CatalogueQuery, String> address) {
        return exact == null ? null : address.apply(query.with(exact));
    }
}
