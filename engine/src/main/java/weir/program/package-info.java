/**
 * What the tree means: names resolved, functions bound, bodies cut into regions that can be
 * instantiated many times.
 */
@NullMarked
package weir.program;

import org.jspecify.annotations.NullMarked;
