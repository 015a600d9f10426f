/** The last step of the build, on a JVM: makes a site of what the compiler has written. */
@NullMarked
package weir.web.site;

import org.jspecify.annotations.NullMarked;
