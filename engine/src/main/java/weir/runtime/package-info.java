/** The actor loop, event intake, timers, and the port to the host. */
@NullMarked
package weir.runtime;

import org.jspecify.annotations.NullMarked;
