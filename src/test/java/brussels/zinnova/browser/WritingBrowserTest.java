package brussels.zinnova.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A test in Chromium that writes, in a portal which holds the starter catalogue at first. Those with this annotation share
 * it, so each works on {@link Proposals} of its own, and leaves the account’s language and password alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"zinnova.starter-catalogue=true",
        "zinnova.rate-limit.burst=1000000", "zinnova.submissions.minimum-fill-time=0s",
        "zinnova.public-url=https://writing.zinnova.example"})
@Import(Proposals.class)
@ExtendWith(VisitExtension.class)
@interface WritingBrowserTest {
}
