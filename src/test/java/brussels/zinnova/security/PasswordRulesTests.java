package brussels.zinnova.security;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRulesTests {

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery staple", "éèàùçœæÉÈÀÙÇŒÆ€", "123456789012345 no rule of which"})
    void takesWhatIsLong(String password) {
        assertThat(PasswordRules.broken(password, "marie@example.org")).isEmpty();
    }

    @Test
    void aShortAddressIsPartOfManyWords() {
        assertThat(PasswordRules.broken("a major change of plans", "jo@example.org")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', short", "fourteen chars, short", "🌱🌱🌱🌱🌱🌱🌱🌱, short", "the Zinnova password, guessed",
            "for Marie and others, guessed", "aaaaaaaaaaaaaaaaaaaa, guessed", "abababababababab, guessed"})
    void refusesWhatIsShortOrTriedFirst(String password, String broken) {
        assertThat(PasswordRules.broken(password, "MARIE@example.org")).contains(broken);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 100_000})
    void refusesWhatNobodyTypes(int length) {
        assertThat(PasswordRules.broken("abcdefghij".repeat(length), "marie@example.org")).contains("long");
    }
}
