package brussels.zinnova.knowledge;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;

import brussels.zinnova.catalogue.PublishedTerm;
import brussels.zinnova.catalogue.PublishedVocabulary;
import brussels.zinnova.vocabulary.Scheme;

/**
 * The chapters on social innovation, read once when the portal starts. A chapter and a term belong together when the
 * same section of the source document tells the one and names the other.
 */
@Service
public class Chapters {

    private final List<Chapter> chapters = ChapterFiles.read();

    Chapters() {}

    /** Every chapter, in the order in which they are best read. */
    public List<Chapter> all() {
        return chapters;
    }

    /** The chapter at this address, the same in the three languages. */
    public Optional<Chapter> find(String slug) {
        return chapters.stream().filter(chapter -> chapter.slug().equals(slug)).findFirst();
    }

    /** Those to read about a term. */
    public List<Chapter> about(PublishedTerm term) {
        return about(List.of(term));
    }

    /** Those to read about any of these terms. */
    public List<Chapter> about(Collection<PublishedTerm> terms) {
        return chapters.stream().filter(chapter -> chapter.isAbout(terms)).toList();
    }

    /** The terms that a chapter is about, each scheme in its own order. */
    public List<PublishedTerm> terms(Chapter chapter, PublishedVocabulary vocabulary) {
        return Arrays.stream(Scheme.values()).flatMap(scheme -> vocabulary.terms(scheme).stream())
                .filter(term -> chapter.isAbout(List.of(term))).toList();
    }

    /** The chapter that comes so many after this one, before it where that is negative. */
    Optional<Chapter> after(Chapter chapter, int steps) {
        int place = chapters.indexOf(chapter) + steps;
        return place < 0 || place >= chapters.size() ? Optional.empty() : Optional.of(chapters.get(place));
    }
}
