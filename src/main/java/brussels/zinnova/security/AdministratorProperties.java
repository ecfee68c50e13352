package brussels.zinnova.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator of a portal that has none; without effect once there is an account.
 *
 * @param email the address to sign in with
 * @param password at least 15 characters
 */
@ConfigurationProperties("zinnova.admin")
record AdministratorProperties(@Nullable String email, @Nullable String password) {

    /** Shows neither. */
    @Override
    public String toString() {
        return "AdministratorProperties";
    }
}
