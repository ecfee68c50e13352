/** What re-users get from the catalogue: feeds. From the snapshot only. */
@ApplicationModule(allowedDependencies = {"shared", "web", "vocabulary", "innovation", "catalogue"})
@NullMarked
package brussels.zinnova.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
