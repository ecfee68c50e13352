/** The words everybody speaks: languages, texts in them, slugs. No beans. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package brussels.zinnova.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
