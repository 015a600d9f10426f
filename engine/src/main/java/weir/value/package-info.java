/** What an actor can hold. */
@NullMarked
package weir.value;

import org.jspecify.annotations.NullMarked;
