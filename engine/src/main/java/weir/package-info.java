/** The engine in one place: source in, patches out. */
@NullMarked
package weir;

import org.jspecify.annotations.NullMarked;
