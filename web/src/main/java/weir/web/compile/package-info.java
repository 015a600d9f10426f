/** What the compiler is told to do to classes before it makes scripts of them. Runs on a JVM. */
@NullMarked
package weir.web.compile;

import org.jspecify.annotations.NullMarked;
