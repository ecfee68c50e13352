package brussels.zinnova.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import brussels.zinnova.shared.Language;
import brussels.zinnova.shared.LocalizedText;

/** The chapters as they lie in the portal: one Markdown file each in {@code understand/fr}, {@code nl} and {@code en}. */
final class ChapterFiles {

    private static final String FOLDER = "understand/";
    private static final String ENDING = ".md";
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private ChapterFiles() {}

    /**
     * Every chapter, in its order.
     *
     * @throws IllegalStateException if one is incomplete, or not the same chapter in the three languages
     */
    static List<Chapter> read() {
        return slugs().map(ChapterFiles::chapter).sorted(Comparator.comparingInt(Chapter::order)).toList();
    }

    private static Stream<String> slugs() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                    .getResources("classpath:" + FOLDER + Language.FR.code() + "/*" + ENDING))
                    .map(Resource::getFilename).map(Objects::requireNonNull)
                    .map(name -> name.substring(0, name.length() - ENDING.length()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Chapter chapter(String slug) {
        Map<Language, Manuscript> written = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            written.put(language, manuscript(language, slug));
        }
        return new Chapter(slug, Integer.parseInt(same(slug, "order", written)),
                NUMBER.matcher(same(slug, "deck_sections", written)).results()
                        .map(number -> Integer.valueOf(number.group())).toList(),
                each(written, manuscript -> manuscript.fact("title")),
                each(written, manuscript -> manuscript.fact("summary")), each(written, Manuscript::html),
                each(written, manuscript -> manuscript.phrase("source")));
    }

    private static Manuscript manuscript(Language language, String slug) {
        try {
            return Manuscript.of(new ClassPathResource(FOLDER + language.code() + "/" + slug + ENDING)
                    .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new IllegalStateException("The chapter " + slug + " is not written in " + language, missing);
        }
    }

    private static String same(String slug, String name, Map<Language, Manuscript> written) {
        List<String> facts = written.values().stream().map(manuscript -> manuscript.fact(name)).distinct().toList();
        if (facts.size() > 1) {
            throw new IllegalStateException("The chapter " + slug + " has more than one " + name + ": " + facts);
        }
        return facts.getFirst();
    }

    private static LocalizedText each(Map<Language, Manuscript> written, Function<Manuscript, String> part) {
        List<String> texts = written.values().stream().map(part).toList();
        return new LocalizedText(texts.get(Language.FR.ordinal()), texts.get(Language.NL.ordinal()),
                texts.get(Language.EN.ordinal()));
    }
}
