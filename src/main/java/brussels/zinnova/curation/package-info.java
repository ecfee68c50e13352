/** The curators’ desk; for now the import of a file of innovations and the starter catalogue. */
@ApplicationModule(allowedDependencies = {"shared", "vocabulary", "actor", "innovation", "database"})
@NullMarked
package brussels.zinnova.curation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
