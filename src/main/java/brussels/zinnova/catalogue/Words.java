package brussels.zinnova.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.apache.lucene.util.IOUtils;

import brussels.zinnova.shared.Language;

/**
 * How text becomes words: split, freed of French elisions and lower-cased. Per language they are then stemmed, and only
 * then freed of accents, because stemmers need them; without a language they stay whole, with and without their
 * accents. Stop words are kept; {@link #isStopWord} tells a question which of its words may be missing.
 */
final class Words {

    private static final Map<Language, CharArraySet> STOP_WORDS = new EnumMap<>(Map.of(
            Language.FR, stopWords("french"), Language.NL, stopWords("dutch"), Language.EN, stopWords("english")));

    /** What people wrap a question in, which says nothing about what they look for. */
    private static final Set<String> ASKING = Set.of(
            "où", "comment", "quoi", "plus", "très", "peux", "peut", "puis", "veux", "voudrais", "cherche", "chercher",
            "vite", "urgent",
            "trouver", "besoin", "arrive", "sens", "fait", "faire", "avoir",
            "waar", "welke", "wat", "wil", "graag", "zoek", "zoeken", "vinden", "nodig", "krijgen", "moeilijk",
            "dringend", "snel",
            "can", "need", "want", "looking", "look", "find", "search", "get", "please");

    /** The ending ’s makes an English possessive and a Dutch plural: deelauto’s. */
    private static final Step CLEAN = words -> new LowerCaseFilter(
            new EnglishPossessiveFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES)));
    private static final Step FOLD = ASCIIFoldingFilter::new;

    private static final Map<Language, Step> STEMMING = new EnumMap<>(Map.of(
            Language.FR, FrenchLightStemFilter::new,
            Language.NL, words -> new SnowballFilter(words, "Dutch"),
            Language.EN, EnglishMinimalStemFilter::new));

    private static final Map<Language, Analyzer> STEMMED = analyzers(
            language -> words -> FOLD.of(stemming(language).of(CLEAN.of(words))));

    private static final Analyzer SPLIT = analyzer(CLEAN);
    private static final Analyzer FOLDED = analyzer(words -> FOLD.of(CLEAN.of(words)));
    private static final Analyzer WHOLE = analyzer(words -> new ASCIIFoldingFilter(CLEAN.of(words), true));

    private Words() {}

    /** A word of a text, cleaned, and where in the text it stands. */
    record Token(String word, int start, int end) {}

    /** The name of the field that holds one part of an entry in one language. */
    static String field(String part, Language language) {
        return part + "." + language.code();
    }

    /** The analyzer of an index that has these parts in each language; every other field holds whole words. */
    static Analyzer perField(List<String> parts) {
        Map<String, Analyzer> fields = new HashMap<>();
        for (Language language : Language.values()) {
            parts.forEach(part -> fields.put(field(part, language), stemmed(language)));
        }
        return new PerFieldAnalyzerWrapper(WHOLE, fields);
    }

    /** The words of a question, with their accents. */
    static List<Token> of(String question) {
        return tokens(SPLIT, question);
    }

    /** A word as a part of an entry in that language knows it; several where the language splits it. */
    static List<String> stem(String word, Language language) {
        return terms(stemmed(language), word);
    }

    /** The words of a text without their accents. */
    static List<String> folded(String text) {
        return terms(FOLDED, text);
    }

    /** Whether the word carries no meaning of its own in one of the languages. */
    static boolean isStopWord(String word) {
        return ASKING.contains(word) || STOP_WORDS.values().stream().anyMatch(stopWords -> stopWords.contains(word));
    }

    private static CharArraySet stopWords(String language) {
        String file = language + "_stop.txt";
        try {
            return WordlistLoader.getSnowballWordSet(
                    IOUtils.requireResourceNonNull(SnowballFilter.class.getResourceAsStream(file), file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Whether it is one in that language, as what another language’s word may be cut down to. */
    static boolean isStopWord(String stem, Language language) {
        return Objects.requireNonNull(STOP_WORDS.get(language)).contains(stem);
    }

    private static Step stemming(Language language) {
        return Objects.requireNonNull(STEMMING.get(language));
    }

    private static Analyzer stemmed(Language language) {
        return Objects.requireNonNull(STEMMED.get(language));
    }

    private static Map<Language, Analyzer> analyzers(Function<Language, Step> steps) {
        Map<Language, Analyzer> analyzers = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            analyzers.put(language, analyzer(steps.apply(language)));
        }
        return analyzers;
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        return tokens(analyzer, text).stream().map(Token::word).toList();
    }

    private static List<Token> tokens(Analyzer analyzer, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream words = analyzer.tokenStream("", text)) {
            CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                tokens.add(new Token(term.toString(), place.startOffset(), place.endOffset()));
            }
            words.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return tokens;
    }

    private static Analyzer analyzer(Step step) {
        return new Analyzer() {

            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(words, step.of(words));
            }

            /** A phrase never goes on in the next text. */
            @Override
            public int getPositionIncrementGap(String field) {
                return 100;
            }
        };
    }

    /** One thing done to words on their way into the index. */
    private interface Step {

        TokenStream of(TokenStream words);
    }
}
