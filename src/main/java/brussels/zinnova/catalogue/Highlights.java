package brussels.zinnova.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;

import brussels.zinnova.catalogue.Marked.Segment;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;
import brussels.zinnova.shared.Wording;

/**
 * Marks the words in a text that a question found it by. What is shown are segments, which a template escapes. It is for
 * one page and one thread.
 */
final class Highlights {

    private static final Style WHOLE = new Style(WholeBreakIterator::new);
    private static final Style SENTENCES = new Style(() -> BreakIterator.getSentenceInstance(Locale.ROOT));

    private final Query query;
    private final Map<PublishedTerm, Marked> labels = new HashMap<>();

    /** Taking a question apart costs as much as marking ten texts with it: it is done once for a page. */
    private final Map<Language, FieldHighlighter> whole = new EnumMap<>(Language.class);
    private final Map<Language, FieldHighlighter> sentences = new EnumMap<>(Language.class);

    Highlights(Query query) {
        this.query = query;
    }

    /** The whole text, with its marks. */
    Marked of(Wording words) {
        List<Segment> marked = find(WHOLE, whole, words);
        return marked == null ? Marked.plain(words) : new Marked(words.language(), marked);
    }

    /** The label of a term, all of it marked where only a synonym or another language’s label was asked for. */
    Marked label(PublishedTerm term, Language page) {
        return labels.computeIfAbsent(term, any -> {
            Wording words = new Wording(term.label(page), page);
            Marked label = of(words);
            boolean meant = !label.isMarked() && of(new Wording(term.names().collect(Collectors.joining("\n")), page))
                    .isMarked();
            return meant ? new Marked(page, List.of(new Segment(words.text(), true))) : label;
        });
    }

    /** The sentence that says most of what was asked for among the criteria of an entry; nothing where none does. */
    Optional<Marked> sentence(PublishedInnovation innovation, Language page) {
        return Stream.of(page, innovation.originalLanguage()).distinct().flatMap(language -> {
            String text = Stream
                    .of(innovation.answer(), innovation.need(), innovation.impact(), innovation.participation())
                    .map((LocalizedText part) -> part.in(language)).filter(Objects::nonNull)
                    .collect(Collectors.joining("\n"));
            List<Segment> marked = find(SENTENCES, sentences, new Wording(text, language));
            return marked == null ? Stream.empty() : Stream.of(new Marked(language, marked));
        }).findFirst();
    }

    @SuppressWarnings("unchecked")
    private @Nullable List<Segment> find(Style style, Map<Language, FieldHighlighter> known, Wording words) {
        if (query == MatchAllDocsQuery.INSTANCE || words.text().isEmpty()) {
            return null;
        }
        try {
            return (List<Segment>) known.computeIfAbsent(words.language(), language -> style.in(language, query))
                    .highlightFieldForDoc(null, -1, words.text());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** How much of a text is shown. Words of any field count: what was asked for in one language may stand in another. */
    private static final class Style extends UnifiedHighlighter {

        Style(Supplier<BreakIterator> passages) {
            super(builderWithoutSearcher(Words.perField(CatalogueDocument.PARTS))
                    .withFieldMatcher(field -> true).withHighlightPhrasesStrictly(false).withWeightMatches(false)
                    .withHandleMultiTermQuery(false).withMaxNoHighlightPassages(0).withBreakIterator(passages)
                    .withFormatter(new Segments()));
        }

        FieldHighlighter in(Language language, Query query) {
            return getFieldHighlighter(Words.field(CatalogueDocument.TEXT, language), query, extractTerms(query), 1);
        }
    }

    private static final class Segments extends PassageFormatter {

        @Override
        public List<Segment> format(Passage[] passages, String text) {
            List<Segment> segments = new ArrayList<>();
            for (Passage passage : passages) {
                int done = passage.getStartOffset();
                for (int match = 0; match < passage.getNumMatches(); match++) {
                    int start = Math.max(done, passage.getMatchStarts()[match]);
                    int end = passage.getMatchEnds()[match];
                    if (end > start) {
                        add(segments, text.substring(done, start), false);
                        add(segments, text.substring(start, end), true);
                        done = end;
                    }
                }
                add(segments, text.substring(done, passage.getEndOffset()).stripTrailing(), false);
            }
            return segments;
        }

        private static void add(List<Segment> segments, String text, boolean marked) {
            if (!text.isEmpty()) {
                segments.add(new Segment(text, marked));
            }
        }
    }
}
