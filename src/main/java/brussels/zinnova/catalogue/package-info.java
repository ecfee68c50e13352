/** The public read side: an in-memory snapshot of what is published, its applier, and the pages that show it. */
@ApplicationModule(allowedDependencies = {"shared", "web", "vocabulary", "actor", "innovation"})
@NullMarked
package brussels.zinnova.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
