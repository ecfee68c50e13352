/** Page plumbing: language from the URL, layout, paging, error pages, headers, limits, signed keys. Knows no innovation. */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package brussels.zinnova.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
