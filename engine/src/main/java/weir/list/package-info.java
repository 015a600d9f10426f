/**
 * Incremental lists. A list is described by the calls made on a {@link weir.list.ListObserver}; an
 * operator is an observer that calls another. Nothing here knows about actors, values or time.
 *
 * <p><b>In:</b> calls from a source list. <b>Out:</b> the fewest calls that keep the next list
 * right.
 *
 * <pre>
 *   LIST ──▶ Append ──▶ Remove ──▶ Retain ──▶ SortBy ──▶ Selection (map) ──▶ document
 *                          ▲          ▲          ▲           ▲
 *                        one row, with what its owner knows, per item
 * </pre>
 *
 * <p>An item is an identity: it is compared with {@code ==} and never with {@code equals}. An
 * operator is not re-entered while one of its own calls is under way, except where it says so.
 */
@NullMarked
package weir.list;

import org.jspecify.annotations.NullMarked;
