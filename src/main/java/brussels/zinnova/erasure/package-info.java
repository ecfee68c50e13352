/** Remembers outside the database what was erased, and erases it again in a copy of the database that came back. */
@ApplicationModule(allowedDependencies = {"shared", "innovation", "submission", "report", "alert"})
@NullMarked
package brussels.zinnova.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
