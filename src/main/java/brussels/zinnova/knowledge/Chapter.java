package brussels.zinnova.knowledge;

import java.util.Collection;
import java.util.List;

import brussels.zinnova.catalogue.PublishedTerm;
import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;

/**
 * A chapter on social innovation, in all three languages.
 *
 * @param order its place among the chapters, from 1
 * @param sections the sections of the source document that it tells
 * @param summary one sentence
 * @param html its text, safe to be put into a page
 * @param source where it comes from, in HTML of one line
 */
public record Chapter(String slug, int order, List<Integer> sections, LocalizedText title, LocalizedText summary,
        LocalizedText html, LocalizedText source) {

    public String title(Language language) {
        return words(title, language);
    }

    public String summary(Language language) {
        return words(summary, language);
    }

    public String html(Language language) {
        return words(html, language);
    }

    public String source(Language language) {
        return words(source, language);
    }

    /** Whether it tells a section of the source document that names one of these terms. */
    boolean isAbout(Collection<PublishedTerm> terms) {
        return terms.stream().flatMap(term -> term.sections().stream()).anyMatch(sections::contains);
    }

    private static String words(LocalizedText text, Language language) {
        return text.firstOf(language).orElseThrow().text();
    }
}
