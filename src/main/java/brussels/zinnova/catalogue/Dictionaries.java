package brussels.zinnova.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.text.ParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;

import brussels.zinnova.shared.Language;

/**
 * The words that there are in each language, whether an entry has them or not: what tells a word from a slip of the keys.
 * Hunspell’s dictionaries in {@code spelling/}; all of them take some two seconds to read, once, and 8 MB of memory.
 */
final class Dictionaries {

    private static final Map<Language, Dictionary> DICTIONARIES = read();

    private Dictionaries() {}

    /** Reads them before the first visitor needs them. */
    static void load() {
        know("");
    }

    /** Whether it is a word in any of the languages. */
    static boolean know(String word) {
        return DICTIONARIES.keySet().stream().anyMatch(language -> know(word, language));
    }

    /** Whether it is a word in that language, or a compound of words. */
    static boolean know(String word, Language language) {
        return new Hunspell(Objects.requireNonNull(DICTIONARIES.get(language))).spell(word);
    }

    private static Map<Language, Dictionary> read() {
        Map<Language, Dictionary> dictionaries = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            try (InputStream rules = open(language, "aff"); InputStream words = open(language, "dic")) {
                dictionaries.put(language, new Dictionary(new ByteBuffersDirectory(), language.code(), rules, words));
            } catch (IOException | ParseException unreadable) {
                throw new IllegalStateException("The dictionary " + language.code() + " cannot be read", unreadable);
            }
        }
        return dictionaries;
    }

    private static InputStream open(Language language, String kind) {
        return Objects.requireNonNull(
                Dictionaries.class.getResourceAsStream("/spelling/" + language.code() + "." + kind));
    }
}
