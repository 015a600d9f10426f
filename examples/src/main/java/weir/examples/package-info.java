/** Example programs and what replays their scenarios. */
@NullMarked
package weir.examples;

import org.jspecify.annotations.NullMarked;
