package brussels.zinnova;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules call each other only as their {@code package-info} allows, through public types, without cycles. */
class ModularityTests {

    @Test
    void modulesCallOnlyThoseTheyMay() {
        ApplicationModules.of(ZinnovaApplication.class).verify();
    }
}
