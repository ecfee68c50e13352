package brussels.zinnova.database;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the embedded database.
 *
 * @param directory the folder that holds the data, the passwords and the server itself
 */
@ConfigurationProperties("zinnova.embedded-database")
record EmbeddedDatabaseProperties(@DefaultValue("var/postgres") Path directory) {}
