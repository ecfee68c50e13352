/** What those who run the portal owe its readers: who they are, how they decide, what they promise. */
@ApplicationModule(allowedDependencies = {"shared", "web", "vocabulary", "catalogue"})
@NullMarked
package brussels.zinnova.operator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
