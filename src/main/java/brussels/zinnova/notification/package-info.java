/** Mails: listens to what happens and tells whoever it concerns. The desk asks which could not be delivered. */
@ApplicationModule(allowedDependencies = {"shared", "web", "innovation", "submission", "report", "alert", "catalogue",
        "security"})
@NullMarked
package brussels.zinnova.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
