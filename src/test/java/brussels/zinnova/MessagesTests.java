package brussels.zinnova;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import brussels.zinnova.shared.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Every word that a visitor reads is in three message files, and nowhere else. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Path SOURCES = Path.of("src", "main", "java");

    /** A key in a template, up to its arguments; what is computed in it is a gap. */
    private static final Pattern REFERENCE = Pattern.compile("#\\{\\|?((?:\\$\\{[^}]*}|[a-z0-9.-])+)");
    private static final Pattern LITERAL = Pattern.compile(">([^<]*\\p{L}[^<]*)<");
    private static final Pattern WRITTEN_ATTRIBUTE = Pattern
            .compile("\\s(?:alt|title|placeholder|aria-label|aria-description|content)=\"([^\"]*\\p{L}[^\"]*)\"");

    @ParameterizedTest
    @EnumSource
    void theThreeLanguagesHaveTheSameKeys(Language language) {
        assertThat(messages(language).keySet()).isEqualTo(messages(Language.FR).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void noMessageIsEmptyOrTypedWithATypewriterApostrophe(Language language) {
        assertThat(messages(language)).allSatisfy((key, text) -> assertThat((String) text).as("%s", key).isNotBlank()
                .doesNotContain("'", "\"", "..."));
    }

    @Test
    void frenchPunctuationIsNeverLeftAloneOnALine() {
        Pattern breakable = Pattern.compile("[^\\u00a0\\u202f:;?!][:;?!](?=\\s|$)|« | »");
        assertThat(messages(Language.FR)).allSatisfy(
                (key, text) -> assertThat(breakable.matcher((String) text).find()).as("%s: %s", key, text).isFalse());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHasNoWordsOfItsOwn(Path template) {
        String page = read(template);
        String tagsWithoutValues = page.replaceAll("=\"[^\"]*\"", "");
        List<String> words = Stream
                .concat(LITERAL.matcher(tagsWithoutValues).results(), WRITTEN_ATTRIBUTE.matcher(page).results())
                .map(match -> match.group(1).strip()).filter(text -> !isTechnical(text)).toList();
        assertThat(words).isEmpty();
    }

    @Test
    void everyMessageThatATemplateNamesExists() {
        Set<String> keys = messages(Language.FR).stringPropertyNames();
        assertThat(references()).allSatisfy(reference -> assertThat(keys).anyMatch(reference.asMatchPredicate()));
    }

    @Test
    void everyMessageIsUsed() {
        List<Pattern> references = references();
        String code = Stream.of(files(SOURCES, ".java"), files(RESOURCES, ".ttl")).flatMap(files -> files)
                .map(MessagesTests::read).collect(Collectors.joining());
        assertThat(messages(Language.FR).stringPropertyNames()).allSatisfy(key -> assertThat(
                references.stream().anyMatch(reference -> reference.matcher(key).matches())
                        || code.contains("\"" + key + "\"") || code.contains("'" + key + "'")
                        || code.contains("\"{" + key + "}\"")
                        || code.contains("\"" + key.substring(0, key.indexOf('.') + 1) + "\" + facet.parameter()")
                        || code.contains("\"" + key.substring(0, key.lastIndexOf('.') + 1) + "\" + "))
                .as(key).isTrue());
    }

    static Stream<Path> templates() {
        return files(RESOURCES.resolve("templates"), ".html");
    }

    /** What templates refer to, each as the keys that it can become. */
    private static List<Pattern> references() {
        Set<String> found = new TreeSet<>();
        templates().forEach(template -> {
            Matcher reference = REFERENCE.matcher(read(template));
            while (reference.find()) {
                found.add(reference.group(1));
            }
        });
        return found.stream().map(key -> Pattern.compile(Pattern.compile("\\$\\{[^}]*}").splitAsStream(key + " ")
                .map(part -> Pattern.quote(part.strip())).collect(Collectors.joining("[a-z0-9_-]+")))).toList();
    }

    private static boolean isTechnical(String words) {
        return words.startsWith("width=device-width")
                || Set.of("light dark", "noindex", "website", "summary_large_image").contains(words);
    }

    private static Properties messages(Language language) {
        Properties messages = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve("messages_" + language.code() + ".properties"))) {
            messages.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return messages;
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
