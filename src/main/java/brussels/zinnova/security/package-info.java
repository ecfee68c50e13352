/** Who may ask for what: accounts, sign-in, sessions, filter chains; and the trail of what was decided. */
@ApplicationModule(allowedDependencies = {"shared", "web", "database"})
@NullMarked
package brussels.zinnova.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
