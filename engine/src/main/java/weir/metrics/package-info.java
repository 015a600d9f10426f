/**
 * Counters and timers, plain numbers behind one flag.
 *
 * <p><b>In:</b> increments from the whole engine. <b>Out:</b> one report, as JSON or as a line.
 * Knows nothing of what it counts, and imports nothing of ours.
 */
@NullMarked
package weir.metrics;

import org.jspecify.annotations.NullMarked;
