package brussels.zinnova.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.Wording;

/** Words and the language they are in, in segments, of which some are marked: a text as a search found it. */
record Marked(Language language, List<Segment> segments) {

    /** A stretch of the text, as it is written: the template escapes it. */
    record Segment(String text, boolean marked) {}

    /** The words without any mark. */
    static Marked plain(Wording words) {
        return new Marked(words.language(), List.of(new Segment(words.text(), false)));
    }

    /** Whether anything of it is marked. */
    boolean isMarked() {
        return segments.stream().anyMatch(Segment::marked);
    }

    /** The {@code lang} attribute needed on a page in that language: null where it would say nothing new. */
    public @Nullable String langOn(Language page) {
        return new Wording("", language).langOn(page);
    }
}
