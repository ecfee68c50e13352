package brussels.zinnova.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import brussels.zinnova.PortalTest;

/** A test in Chromium of the portal that all readers share. Its methods may ask for a {@link Visit}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PortalTest
@ExtendWith(VisitExtension.class)
@interface BrowserTest {
}
