package brussels.zinnova.innovation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import brussels.zinnova.shared.MaxLength;
import brussels.zinnova.shared.Typed;

/**
 * An innovation’s texts in one language as somebody typed them; empty where nothing was. See {@link InnovationForm}.
 *
 * @param recognitions a prize or label in each line, the n-th the same in every language
 */
public record TextsForm(@MaxLength(InnovationTexts.MAX_NAME) String name,
        @MaxLength(InnovationTexts.MAX_TAGLINE) String tagline, @MaxLength(InnovationTexts.MAX_CRITERION) String answer,
        @MaxLength(InnovationTexts.MAX_CRITERION) String need, @MaxLength(InnovationTexts.MAX_CRITERION) String impact,
        @MaxLength(InnovationTexts.MAX_CRITERION) String participation,
        @MaxLength(MAX_RECOGNITIONS) String recognitions) {

    /** The longest list of prizes and labels, in characters. */
    static final int MAX_RECOGNITIONS = 1000;

    /** What stands in the place of a prize that is not named in that language. */
    static final String UNNAMED = "–";

    /** Nothing typed in a language. */
    public static final TextsForm NONE = new TextsForm("", "", "", "", "", "", "");

    public TextsForm {
        name = Typed.line(name);
        tagline = Typed.line(tagline);
        answer = Typed.text(answer);
        need = Typed.text(need);
        impact = Typed.text(impact);
        participation = Typed.text(participation);
        recognitions = Typed.text(recognitions);
    }

    static TextsForm of(InnovationTexts texts, List<@Nullable String> recognitions) {
        return new TextsForm(text(texts.name()), text(texts.tagline()), text(texts.answer()), text(texts.need()),
                text(texts.impact()), text(texts.participation()), recognitions.stream().allMatch(Objects::isNull)
                        ? ""
                        : recognitions.stream().map(line -> line == null ? UNNAMED : line)
                                .collect(Collectors.joining("\n")));
    }

    /** The prizes and labels, one in each line; null for one that is not named in this language. */
    List<@Nullable String> recognised() {
        return recognitions.lines().map(String::strip).filter(line -> !line.isEmpty())
                .<@Nullable String>map(line -> line.matches("[–-]") ? null : line).toList();
    }

    /** These texts but for the untouched, which are the stored ones. */
    TextsForm over(TextsForm stored, Predicate<String> untouched) {
        return new TextsForm(untouched.test("name") ? stored.name : name,
                untouched.test("tagline") ? stored.tagline : tagline,
                untouched.test("answer") ? stored.answer : answer, untouched.test("need") ? stored.need : need,
                untouched.test("impact") ? stored.impact : impact,
                untouched.test("participation") ? stored.participation : participation,
                untouched.test("recognitions") ? stored.recognitions : recognitions);
    }

    /** What stands in each field. */
    public Map<String, String> byField() {
        return Map.of("name", name, "tagline", tagline, "answer", answer, "need", need, "impact", impact,
                "participation", participation, "recognitions", recognitions);
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written;
    }

    /** These texts under another name. */
    TextsForm named(String other) {
        return new TextsForm(other, tagline, answer, need, impact, participation, recognitions);
    }

    /** Whether nothing was typed in this language. */
    public boolean hasNothing() {
        return equals(NONE);
    }
}
