package brussels.zinnova.curation;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which words of a text another one does not have. */
class WordChangeTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, value = {
            "Des vélos à emprunter | Des vélos à emprunter        | Des vélos à emprunter",
            "Des vélos à emprunter | Des tandems à emprunter      | Des [vélos ]à emprunter",
            "Des vélos             | Des vélos à emprunter        | Des [vélos]",
            "Des vélos à emprunter | Des vélos                    | Des [vélos à emprunter]",
            "Des vélos             | ''                           | [Des vélos]",
            "''                    | Des vélos                    | []",
            "un deux trois quatre  | un trois deux quatre         | un [deux ]trois quatre"})
    void marksWhatTheOtherTextDoesNotHave(String text, String other, String marked) {
        assertThat(WordChange.in(text, other).stream()
                .map(part -> part.same() ? part.words() : "[" + part.words() + "]").collect(Collectors.joining()))
                .isEqualTo(marked);
        assertThat(WordChange.in(text, other).stream().map(WordChange::words).collect(Collectors.joining()))
                .isEqualTo(text);
    }
}
