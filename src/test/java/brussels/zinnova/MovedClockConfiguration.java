package brussels.zinnova;

import java.time.Clock;
import java.time.ZoneOffset;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Gives the portal of a test a clock that stands still until the test moves it on. */
@TestConfiguration(proxyBeanMethods = false)
public class MovedClockConfiguration {

    @Bean
    @Primary
    static MovedClock movedClock() {
        return new MovedClock(Clock.fixed(Clock.systemUTC().instant(), ZoneOffset.UTC));
    }
}
