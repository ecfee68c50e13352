/** What people report about an entry, and what they are answered. Knows no page. */
@ApplicationModule(allowedDependencies = {"shared", "innovation"})
@NullMarked
package brussels.zinnova.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
