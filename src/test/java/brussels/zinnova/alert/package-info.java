@NullMarked
package brussels.zinnova.alert;

import org.jspecify.annotations.NullMarked;
