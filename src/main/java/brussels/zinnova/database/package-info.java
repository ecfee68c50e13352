/**
 * Where the database is: a server that the operator names, one that a test brings, or an embedded PostgreSQL for trying
 * and developing; and which of its two roles migrates and which one runs the portal.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package brussels.zinnova.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
