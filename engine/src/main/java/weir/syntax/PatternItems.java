package weir.syntax;

import java.util.ArrayList;
import java.util.List;
import weir.source.Span;

/** The items of a pattern: {@code "LIST" "{" { pattern separator } "}"}. */
final class PatternItems extends Sequence {
    private final List<Pattern> items = new ArrayList<>();

    PatternItems(Parser parser, int start) {
        super(parser, start, TokenKind.BRACE_CLOSE);
    }

    @Override
    boolean begins(TokenKind kind) {
        return kind.beginsPattern();
    }

    @Override
    String item() {
        return "a pattern";
    }

    @Override
    void refuse(Span skipped) {
        parser.give(new Pattern.Anything(skipped), 1);
    }

    @Override
    void proceed() {
        if (hasItem()) {
            parser.readPattern();
        } else {
            parser.finish(new Pattern.ListPattern(span(), List.copyOf(items)), height + 1);
        }
    }

    @Override
    void take(Pattern part) {
        items.add(part);
    }
}
