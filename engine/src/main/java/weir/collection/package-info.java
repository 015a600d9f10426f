/** Data structures with no idea of the engine. */
@NullMarked
package weir.collection;

import org.jspecify.annotations.NullMarked;
