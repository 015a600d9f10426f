/** The engine's ports, implemented with browser APIs. The only user of JSO in the project. */
@NullMarked
package weir.bridge;

import org.jspecify.annotations.NullMarked;
