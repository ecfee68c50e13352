/** What the portal rests on: the chapters of the source document on social innovation, and their ties to the terms. */
@ApplicationModule(allowedDependencies = {"shared", "web", "vocabulary", "catalogue"})
@NullMarked
package brussels.zinnova.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
