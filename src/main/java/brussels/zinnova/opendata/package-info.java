/** What re-users and machines get from the catalogue: an interface, files, feeds, descriptions. From the snapshot only. */
@ApplicationModule(allowedDependencies = {"shared", "web", "vocabulary", "innovation", "catalogue", "knowledge"})
@NullMarked
package brussels.zinnova.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
