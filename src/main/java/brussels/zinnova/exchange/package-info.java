/** Files: the catalogue in and out as a table, all of a portal in and out, and the sixty entries that a new one begins with. */
@ApplicationModule(allowedDependencies = {"shared", "web", "database", "security", "vocabulary", "innovation",
        "catalogue"})
@NullMarked
package brussels.zinnova.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
