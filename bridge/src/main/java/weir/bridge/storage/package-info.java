/** The engine's port for state, over a browser's storage. */
@NullMarked
package weir.bridge.storage;

import org.jspecify.annotations.NullMarked;
