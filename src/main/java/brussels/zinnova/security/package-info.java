/** Who may ask for what: filter chain, session cookie. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package brussels.zinnova.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
