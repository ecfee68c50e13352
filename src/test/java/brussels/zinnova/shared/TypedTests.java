package brussels.zinnova.shared;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTests {

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001b", "\u007f", "\u200b", "\u200d", "\u202e", "\u2066", "\ufeff",
            "\u00ad", "\u061c", "\ud800", "\udc00", "\u3164", "\u2800", "\uffa0"})
    void whatCannotBeSeenIsLeftOut(String invisible) {
        assertThat(Typed.text("Ca" + invisible + "fé")).isEqualTo("Café");
        assertThat(Typed.line(invisible)).isEmpty();
    }

    @Test
    void aWordHasOneSpelling() {
        assertThat(Typed.line("cafe\u0301")).isEqualTo("caf\u00e9");
    }

    @Test
    void linesEndInOneWay() {
        assertThat(Typed.text("a\r\nb\rc\u2028d\u2029e\u0085f")).isEqualTo("a\nb\nc\nd\ne\nf");
    }

    @Test
    void oneLineHasNoEndsInIt() {
        assertThat(Typed.line(" Jardin\r\n\tdu \u00a0 coin\u00a0")).isEqualTo("Jardin du coin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u00a0", "\u3000\t", "\u034f", "\ufe0f", "\u17b4 \u180b", "\ud834\udd59",
            "\udb40\uddef"})
    void onlySpaceIsNothing(String space) {
        assertThat(Typed.text(space)).isEmpty();
    }

    @Test
    void nothingIsNothing() {
        assertThat(Typed.text(null)).isEmpty();
        assertThat(Typed.codes(null)).isEmpty();
    }

    @Test
    void lettersOfAnyScriptAndSignsStay() {
        String text = "Œuvre à 5 €, “straat” — 日本 العربية 🌱";
        assertThat(Typed.text(text)).isEqualTo(text);
    }

    @Test
    void codesAreEachThereOnceAndNoneIsEmpty() {
        assertThat(Typed.codes(Arrays.asList("b", " a ", "b", "", null))).isEqualTo(List.of("b", "a"));
    }
}
