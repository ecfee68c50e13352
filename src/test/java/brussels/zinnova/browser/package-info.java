/** The portal as a visitor meets it: in a real browser, which complains of whatever a page does wrong. Tests only. */
@NullMarked
package brussels.zinnova.browser;

import org.jspecify.annotations.NullMarked;
