package brussels.zinnova;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test that writes into a portal whose catalogue is empty at first, on a real PostgreSQL. Those with this annotation
 * share it, so each works on entries of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "zinnova.rate-limit.burst=1000000")
public @interface WritingPortalTest {
}
