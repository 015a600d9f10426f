/** What a page sees of the engine: one entry point for the JavaScript and the Wasm build. */
@NullMarked
package weir.web;

import org.jspecify.annotations.NullMarked;
