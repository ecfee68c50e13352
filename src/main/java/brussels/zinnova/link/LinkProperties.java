package brussels.zinnova.link;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whether websites are looked at.
 *
 * @param check null for yes, unless the database is the embedded one, which is for trying things out
 */
@ConfigurationProperties("zinnova.links")
record LinkProperties(@Nullable Boolean check) {}
