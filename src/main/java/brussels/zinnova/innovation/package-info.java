/** The innovation: its content, translations, states, slugs and events. */
@ApplicationModule(allowedDependencies = {"shared", "vocabulary", "actor"})
@NullMarked
package brussels.zinnova.innovation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
