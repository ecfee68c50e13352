/** The public pages of a submission: the form, and the private page of whoever sent it. */
@ApplicationModule(allowedDependencies = {"shared", "web", "vocabulary", "innovation", "submission", "report",
        "notification",
        "catalogue"})
@NullMarked
package brussels.zinnova.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
