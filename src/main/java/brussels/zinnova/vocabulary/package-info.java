/** The curated terms in three languages: challenges and pressures, values, approaches, communes, kinds, stages. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package brussels.zinnova.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
