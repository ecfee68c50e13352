package brussels.zinnova.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

import brussels.zinnova.shared.Language;

/**
 * How text becomes words, per language: split, elided in French, lower-cased, stemmed, and only then freed of accents,
 * because stemmers need them. Stop words are kept; {@link #isStopWord} tells a query which of its words may be missing.
 */
final class Words {

    private static final Map<Language, CharArraySet> STOP_WORDS = Map.of(
            Language.FR, FrenchAnalyzer.getDefaultStopSet(),
            Language.NL, DutchAnalyzer.getDefaultStopSet(),
            Language.EN, EnglishAnalyzer.getDefaultStopSet());

    private static final Map<Language, Analyzer> ANALYZERS = new EnumMap<>(Map.of(
            Language.FR, analyzer(words -> new FrenchLightStemFilter(
                    new LowerCaseFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES)))),
            Language.NL, analyzer(words -> new SnowballFilter(new LowerCaseFilter(words), "Dutch")),
            Language.EN, analyzer(words -> new EnglishMinimalStemFilter(new LowerCaseFilter(words)))));

    private static final Analyzer FOLDED = analyzer(LowerCaseFilter::new);

    private static final Analyzer SPLIT = new Analyzer() {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new LowerCaseFilter(words));
        }
    };

    private Words() {}

    /** The name of the field that holds one part of an entry in one language. */
    static String field(String part, Language language) {
        return part + "." + language.code();
    }

    /** The analyzer of every field that {@link #field} names; other fields only lose case and accents. */
    static Analyzer perField(List<String> parts) {
        Map<String, Analyzer> fields = new HashMap<>();
        parts.forEach(part -> ANALYZERS.forEach((language, analyzer) -> fields.put(field(part, language), analyzer)));
        return new PerFieldAnalyzerWrapper(FOLDED, fields);
    }

    /** The words of a question, as typed but for case. */
    static List<String> of(String question) {
        return terms(SPLIT, question);
    }

    /** A word without its accents, for whoever types none: the form in which a field of all languages knows it. */
    static List<String> fold(String word) {
        return terms(FOLDED, word);
    }

    /** A word as the index of that language knows it; several where the language splits it. */
    static List<String> stem(String word, Language language) {
        return terms(Objects.requireNonNull(ANALYZERS.get(language)), word);
    }

    /** Whether the word carries no meaning of its own in one of the languages. */
    static boolean isStopWord(String word) {
        return STOP_WORDS.values().stream().anyMatch(stopWords -> stopWords.contains(word));
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream words = analyzer.tokenStream("", text)) {
            CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                terms.add(term.toString());
            }
            words.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return terms;
    }

    private static Analyzer analyzer(Stemming stemming) {
        return new Analyzer() {

            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(words, new ASCIIFoldingFilter(stemming.of(words)));
            }
        };
    }

    private interface Stemming {

        TokenStream of(TokenStream words);
    }
}
