package brussels.zinnova.security;

import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be: long, and not made of what anybody would try first. No rule of which characters, as NIST SP
 * 800-63B advises.
 */
final class PasswordRules {

    static final int MIN = 15;
    static final int MAX = 200;

    /** A shorter beginning of an address is part of many words. */
    private static final int SHORTEST_NAME = 4;
    private static final String PRODUCT = "zinnova";

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
                || lower.chars().distinct().count() < 5) {
            return Optional.of("guessed");
        }
        return Optional.empty();
    }
}
