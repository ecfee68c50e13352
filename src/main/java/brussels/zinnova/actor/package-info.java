/** Those who carry an innovation: associations, cooperatives, companies, public bodies, collectives… */
@ApplicationModule(allowedDependencies = {"shared", "vocabulary"})
@NullMarked
package brussels.zinnova.actor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
