package brussels.zinnova;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test of the whole portal over HTTP, on a real PostgreSQL that holds the sixty entries of the starter catalogue. All
 * tests with this annotation share one portal, so they read; one that writes, or stops something, starts its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"zinnova.starter-catalogue=true",
        "zinnova.rate-limit.burst=1000000", "zinnova.public-url=https://zinnova.example"})
public @interface PortalTest {
}
