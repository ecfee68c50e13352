/** What people propose for the catalogue: the submission, its states and its rules. Knows no page. */
@ApplicationModule(allowedDependencies = {"shared", "vocabulary", "actor", "innovation"})
@NullMarked
package brussels.zinnova.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
