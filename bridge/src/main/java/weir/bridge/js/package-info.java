/**
 * What the engine's host needs of a browser and teavm-jso-apis does not have. Every script is here.
 *
 * <p>Scripts are ECMAScript 5 with arrow functions, which is what the compiler's parser and
 * HtmlUnit both read. One that works on a node takes the table of nodes and a number, so that it
 * costs one crossing, and does nothing when there is no such node: other people's scripts share the
 * page.
 */
@NullMarked
package weir.bridge.js;

import org.jspecify.annotations.NullMarked;
