/** The curators’ desk: what waits, decisions, entries, two that are one, the vocabulary, and how all of it is doing. */
@ApplicationModule(allowedDependencies = {"shared", "web", "database", "security", "vocabulary", "innovation",
        "submission", "report", "notification", "catalogue", "link"})
@NullMarked
package brussels.zinnova.curation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
