/**
 * Incremental lists. A list is described by the calls made on a {@link weir.list.ListObserver}; an
 * operator is an observer that calls another. Nothing here knows about actors, values or time.
 */
@NullMarked
package weir.list;

import org.jspecify.annotations.NullMarked;
