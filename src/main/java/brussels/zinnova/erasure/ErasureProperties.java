package brussels.zinnova.erasure;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where erasures are remembered.
 *
 * @param file a line each; it must outlive the database, and be kept as long as its oldest backup
 */
@ConfigurationProperties("zinnova.erasures")
record ErasureProperties(@DefaultValue("var/erasures.log") Path file) {}
