/** Where the route of an app is kept: in the page's address, or nowhere that shows. */
@NullMarked
package weir.bridge.routing;

import org.jspecify.annotations.NullMarked;
