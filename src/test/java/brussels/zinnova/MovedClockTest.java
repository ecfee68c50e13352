package brussels.zinnova;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A test that lets time pass in a portal whose catalogue is empty at first, and that is told when it submits too fast or too
 * often. Those with this annotation share it, so each forgets in the end who submitted.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(MovedClockConfiguration.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"zinnova.submissions.minimum-fill-time=3s",
        "zinnova.submissions.per-hour=20", "zinnova.rate-limit.burst=1000000"})
public @interface MovedClockTest {
}
