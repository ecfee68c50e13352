package brussels.zinnova.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What signs the keys of forms and private links.
 *
 * @param secret at least 32 characters that nobody can guess; where it is missing the embedded database has one
 * @param formerSecret the one before: what it has signed stays good, nothing new is signed with it
 */
@ConfigurationProperties("zinnova")
record SigningProperties(@Nullable String secret, @Nullable String formerSecret) {

    /** Shows neither. */
    @Override
    public String toString() {
        return "SigningProperties";
    }
}
