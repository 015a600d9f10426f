/**
 * The live form of expressions: actors, the scopes that own them, the registry that finds them, and
 * the propagation that runs them.
 */
@NullMarked
package weir.actor;

import org.jspecify.annotations.NullMarked;
