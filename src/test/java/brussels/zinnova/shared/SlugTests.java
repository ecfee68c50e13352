package brussels.zinnova.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SlugTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1Toit2Âges                     | 1toit2ages
            Épicerie sociale « vrac & bio »| epicerie-sociale-vrac-bio
            L’œuvre d’à côté               | l-oeuvre-d-a-cote
            CALICO                         | calico
            日本                           | fallback
            …                              | fallback
            """)
    void aNameBecomesLettersDigitsAndHyphens(String name, String slug) {
        assertThat(Slug.from(name, "fallback").value()).isEqualTo(slug);
    }

    @Test
    void aLongNameIsCutWithRoomForANumber() {
        Slug slug = Slug.from("très ".repeat(50), "fallback");

        assertThat(slug.numbered(999).value().length()).isLessThanOrEqualTo(Slug.MAX_LENGTH);
        assertThat(slug.value()).endsWith("-tres");
        assertThat(Slug.from("x".repeat(200), "fallback").value()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Calico", "a--b", "-a", "a-", "a b", "é", "a/b"})
    void whatIsNotOfItsShapeIsRefused(String value) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Slug(value));
    }
}
