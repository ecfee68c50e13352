/** Mails about what is new in a list of the catalogue, for readers without an account: who asked for them, when they are due. */
@ApplicationModule(allowedDependencies = {"shared", "web", "catalogue"})
@NullMarked
package brussels.zinnova.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
