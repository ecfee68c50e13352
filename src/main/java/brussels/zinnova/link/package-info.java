/** Looks whether the websites of entries still answer, and tells the curators’ queue of those that do not. */
@ApplicationModule(allowedDependencies = {"shared", "web", "database"})
@NullMarked
package brussels.zinnova.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
