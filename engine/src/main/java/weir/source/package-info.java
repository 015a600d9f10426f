/** Source text, places in it, and messages about it. Knows nothing of the language. */
@NullMarked
package weir.source;

import org.jspecify.annotations.NullMarked;
