package brussels.zinnova.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

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
 * because stemmers need them. For whoever types no accents there is a second reading, freed of them first. Stop words are
 * kept; {@link #isStopWord} tells a query which of its words may be missing.
 */
final class Words {

    private static final Map<Language, CharArraySet> STOP_WORDS = new EnumMap<>(Map.of(
            Language.FR, FrenchAnalyzer.getDefaultStopSet(),
            Language.NL, DutchAnalyzer.getDefaultStopSet(),
            Language.EN, EnglishAnalyzer.getDefaultStopSet()));

    private static final Step LOWER = LowerCaseFilter::new;
    private static final Step FOLD = ASCIIFoldingFilter::new;

    /** What comes before stemming. */
    private static final Map<Language, Step> CLEANING = new EnumMap<>(Map.of(
            Language.FR, words -> LOWER.of(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES)),
            Language.NL, LOWER,
            Language.EN, LOWER));

    private static final Map<Language, Step> STEMMING = new EnumMap<>(Map.of(
            Language.FR, FrenchLightStemFilter::new,
            Language.NL, words -> new SnowballFilter(words, "Dutch"),
            Language.EN, EnglishMinimalStemFilter::new));

    private static final Map<Language, Analyzer> ACCENTED = analyzers(
            language -> words -> FOLD.of(stem(language).of(clean(language).of(words))));

    private static final Map<Language, Analyzer> UNACCENTED = analyzers(
            language -> words -> stem(language).of(FOLD.of(clean(language).of(words))));

    private static final Analyzer SPLIT = analyzer(LOWER);

    private Words() {}

    /** The name of the field that holds one part of an entry in one language. */
    static String field(String part, Language language) {
        return part + "." + language.code();
    }

    /** The analyzer of an index that has these parts, and one more that accents do not matter in. */
    static Analyzer perField(List<String> parts, String unaccentedPart) {
        Map<String, Analyzer> fields = new HashMap<>();
        for (Language language : Language.values()) {
            parts.forEach(part -> fields.put(field(part, language), analyzer(ACCENTED, language)));
            fields.put(field(unaccentedPart, language), analyzer(UNACCENTED, language));
        }
        return new PerFieldAnalyzerWrapper(SPLIT, fields);
    }

    /** The words of a question, as typed but for case. */
    static List<String> of(String question) {
        return terms(SPLIT, question);
    }

    /** A word as a part of an entry in that language knows it; several where the language splits it. */
    static List<String> stem(String word, Language language) {
        return terms(analyzer(ACCENTED, language), word);
    }

    /** The same as the part knows it that accents do not matter in. */
    static List<String> unaccentedStem(String word, Language language) {
        return terms(analyzer(UNACCENTED, language), word);
    }

    /** Whether the word carries no meaning of its own in one of the languages. */
    static boolean isStopWord(String word) {
        return STOP_WORDS.values().stream().anyMatch(stopWords -> stopWords.contains(word));
    }

    /** Whether it is one in that language, as what another language’s word may be cut down to. */
    static boolean isStopWord(String stem, Language language) {
        return Objects.requireNonNull(STOP_WORDS.get(language)).contains(stem);
    }

    private static Step clean(Language language) {
        return Objects.requireNonNull(CLEANING.get(language));
    }

    private static Step stem(Language language) {
        return Objects.requireNonNull(STEMMING.get(language));
    }

    private static Analyzer analyzer(Map<Language, Analyzer> reading, Language language) {
        return Objects.requireNonNull(reading.get(language));
    }

    private static Map<Language, Analyzer> analyzers(Function<Language, Step> steps) {
        Map<Language, Analyzer> analyzers = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            analyzers.put(language, analyzer(steps.apply(language)));
        }
        return analyzers;
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

    private static Analyzer analyzer(Step step) {
        return new Analyzer() {

            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(words, step.of(words));
            }
        };
    }

    /** One thing done to words on their way into the index. */
    private interface Step {

        TokenStream of(TokenStream words);
    }
}
