/**
 * Text to tokens to tree. In: a {@link weir.source.SourceText}. Out: a {@link
 * weir.syntax.SyntaxTree}, always, with every error found. Nothing here knows what a name means.
 */
@NullMarked
package weir.syntax;

import org.jspecify.annotations.NullMarked;
