/**
 * The document as the engine sees it: numbered nodes, the patches made to them, the events that
 * come back. Nothing here knows actors or a browser.
 */
@NullMarked
package weir.document;

import org.jspecify.annotations.NullMarked;
