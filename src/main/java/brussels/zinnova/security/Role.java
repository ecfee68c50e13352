package brussels.zinnova.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EnumeratedValue;

/** What an account may do. */
public enum Role {

    /** Decides on submissions and keeps the entries true. */
    CURATOR("curator"),
    /** A curator who also answers for the portal. */
    ADMINISTRATOR("administrator");

    /** What stands in columns and message keys. */
    @EnumeratedValue
    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The code that stands in columns, parameters and message keys. */
    public String code() {
        return code;
    }

    /** The one of that code, if there is one. */
    static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }

    /** This role and those that it includes. */
    List<Role> all() {
        return this == ADMINISTRATOR ? List.of(ADMINISTRATOR, CURATOR) : List.of(CURATOR);
    }
}
