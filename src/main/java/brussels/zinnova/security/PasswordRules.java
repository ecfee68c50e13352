package brussels.zinnova.security;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.nulabinc.zxcvbn.Zxcvbn;

/**
 * What a password must be: long, and not made of what anybody would try first – common passwords, words and names in a
 * row, keys beside each other, repetitions (zxcvbn, its lists are within it). No rule of which characters, as NIST SP
 * 800-63B advises.
 */
final class PasswordRules {

    static final int MIN = 15;
    static final int MAX = 200;

    /** A shorter beginning of an address is part of many words. */
    private static final int SHORTEST_NAME = 4;
    private static final String PRODUCT = "zinnova";

    /** Of 0 to 4: beyond a hundred million guesses. */
    private static final int UNGUESSED = 3;

    /** A longer password takes the measure too long, and is none that anybody guesses. */
    private static final int MEASURED = 60;
    private static final Zxcvbn STRENGTH = new Zxcvbn();

    private PasswordRules() {}

    /** What is wrong with it, as the end of the key of a message; nothing where it is good. */
    static Optional<String> broken(String password, String email) {
        String lower = password.toLowerCase(Locale.ROOT);
        String name = Accounts.normal(email).replaceFirst("@.*", "");
        if (password.codePointCount(0, password.length()) < MIN) {
            return Optional.of("short");
        }
        if (password.length() > MAX) {
            return Optional.of("long");
        }
        if (lower.contains(PRODUCT) || name.length() >= SHORTEST_NAME && lower.contains(name)
                || lower.chars().distinct().count() < 5
                || STRENGTH
                        .measure(password.substring(0, Math.min(MEASURED, password.length())), List.of(PRODUCT, name))
                        .getScore() < UNGUESSED) {
            return Optional.of("guessed");
        }
        return Optional.empty();
    }
}
