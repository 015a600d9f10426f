/** A resolved region and a scope become live actors. */
@NullMarked
package weir.elaborate;

import org.jspecify.annotations.NullMarked;
