/** The functions of the language, one row each. */
@NullMarked
package weir.library;

import org.jspecify.annotations.NullMarked;
