/** What survives: values as JSON, a journal in a store, and which state is whose. */
@NullMarked
package weir.persist;

import org.jspecify.annotations.NullMarked;
