package brussels.zinnova.security;

import java.util.List;

import jakarta.persistence.EnumeratedValue;

/** What an account may do. */
public enum Role {

    /** Decides on submissions and keeps the entries true. */
    CURATOR("curator"),
    /** A curator who also answers for the portal. */
    ADMINISTRATOR("administrator");

    /** What stands in the column. */
    @EnumeratedValue
    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** This role and those that it includes. */
    List<Role> all() {
        return this == ADMINISTRATOR ? List.of(ADMINISTRATOR, CURATOR) : List.of(CURATOR);
    }
}
