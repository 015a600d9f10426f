/**
 * The development server. Runs on the JVM only; nothing here is reachable from the page's entry.
 */
@NullMarked
package weir.web.serve;

import org.jspecify.annotations.NullMarked;
