package brussels.zinnova.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl-BE,nl;q=0.9,fr;q=0.8 | NL
            de,en;q=0.5,fr;q=0.7    | FR
            EN-us                   | EN
            fr;q=0.1,nl             | NL
            """)
    void theVisitorsFirstChoiceAmongTheThreeWins(String header, Language language) {
        assertThat(Language.preferredIn(header)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "de-DE,ja", "*", ";;;q=", "fr;q=nonsense", "\u0000"})
    void aHeaderThatNamesNoneOfThemDecidesNothing(String header) {
        assertThat(Language.preferredIn(header)).isEmpty();
    }

    @Test
    @Timeout(10)
    void aHeaderThatNoBrowserWritesIsNotRead() {
        assertThat(Language.preferredIn("fr-" + "a-".repeat(30_000) + "a,nl")).isEmpty();
        assertThat(Language.preferredIn("x,".repeat(30_000) + "nl")).isEmpty();
    }

    @Test
    void aTextIsGivenInTheFirstLanguageThatHasIt() {
        LocalizedText text = new LocalizedText(null, "Wonen", "Housing");

        assertThat(text.firstOf(Language.FR, Language.EN)).contains(new Wording("Housing", Language.EN));
        assertThat(text.firstOf(Language.FR)).contains(new Wording("Wonen", Language.NL));
        assertThat(new LocalizedText(null, " ", null).firstOf(Language.FR)).isEmpty();
    }
}
