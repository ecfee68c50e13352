/** The curators’ desk: what waits, decisions, entries; the import of a file of innovations and the starter catalogue. */
@ApplicationModule(allowedDependencies = {"shared", "web", "database", "security", "vocabulary", "innovation",
        "submission", "report", "notification", "catalogue"})
@NullMarked
package brussels.zinnova.curation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
