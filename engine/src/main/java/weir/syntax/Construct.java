package weir.syntax;

import weir.source.Span;

/**
 * A part of the program that has begun and not ended: what of it has been read, and what comes
 * next.
 *
 * <p><b>Shape.</b> The constructs that are open at one place form a stack, which {@link Parser}
 * holds. The top one reads on until it needs a part that is a construct itself; it opens that, and
 * is given the result. So the depth of a program is the length of a list and not the height of the
 * Java stack, which is small in a browser and ends without warning.
 */
abstract class Construct {
    final Parser parser;

    /** The offset of the first character, a piped value included. */
    final int start;

    /** Of the highest part given so far, in levels. */
    int height;

    Construct(Parser parser, int start) {
        this.parser = parser;
        this.start = start;
    }

    /** Reads on: opens the next part, or finishes. Always does at least one of the two. */
    abstract void proceed();

    /** Receives an expression that was asked for. */
    void take(Expression part) {
        throw new IllegalStateException("no expression was asked for");
    }

    /** Receives a pattern that was asked for. */
    void take(Pattern part) {
        throw new IllegalStateException("no pattern was asked for");
    }

    final void grow(int part) {
        height = Math.max(height, part);
    }

    /** From the start to the last token read. */
    final Span span() {
        return new Span(start, Math.max(start, parser.end()));
    }
}
