/**
 * The document in the browser's DOM: patches go in, events come out.
 *
 * <p>Nothing from a program becomes code: no markup is parsed, no {@code style} attribute is set,
 * attributes are from a fixed set, and addresses and styles are looked at first.
 */
@NullMarked
package weir.bridge.dom;

import org.jspecify.annotations.NullMarked;
