package brussels.zinnova.catalogue;

import java.util.List;
import java.util.stream.Stream;

import org.apache.lucene.index.Term;

import brussels.zinnova.catalogue.Words.Token;
import brussels.zinnova.shared.Language;

/**
 * What entries are found by that have a term: its labels and synonyms, worked out once for all of them.
 *
 * @param indexed every name in the forms of each language; a synonym of several words is one
 * @param whole the labels and the synonyms of one word as they are written
 */
record TermNames(List<Term> indexed, List<String> whole) {

    static TermNames of(PublishedTerm term) {
        List<String> synonyms = term.keywords().stream().distinct().toList();
        List<String> words = synonyms.stream().filter(synonym -> Words.folded(synonym).size() == 1).toList();
        List<String> whole = Stream.concat(term.labels(), words.stream()).distinct().toList();
        return new TermNames(Stream.of(Language.values()).flatMap(language -> Stream.concat(
                whole.stream().flatMap(name -> stems(name, language)),
                synonyms.stream().filter(synonym -> !words.contains(synonym)).map(synonym -> CatalogueDocument.phrase(
                        Words.of(synonym).stream().map(Token::word).toList(), language))))
                .toList(), whole);
    }

    private static Stream<Term> stems(String name, Language language) {
        return Words.stem(name, language).stream()
                .map(stem -> new Term(Words.field(CatalogueDocument.TERM, language), stem));
    }
}
