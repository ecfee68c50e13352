/** The public portal of Brussels’ social innovations. */
@NullMarked
package brussels.zinnova;

import org.jspecify.annotations.NullMarked;
