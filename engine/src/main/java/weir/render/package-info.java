/** Values to document: mounts elements, keeps their live places written. */
@NullMarked
package weir.render;

import org.jspecify.annotations.NullMarked;
