/** Counters and timers, plain numbers behind one flag. */
@NullMarked
package weir.metrics;

import org.jspecify.annotations.NullMarked;
