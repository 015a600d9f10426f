package weir.syntax;

import java.util.ArrayList;
import java.util.List;

/** The items of a list or of {@code LATEST}: {@code "{" { expression separator } "}"}. */
final class Items extends Sequence {
    private final boolean isLatest;
    private final List<Expression> items = new ArrayList<>();

    Items(Parser parser, int start, boolean isLatest) {
        super(parser, start, TokenKind.BRACE_CLOSE);
        this.isLatest = isLatest;
    }

    @Override
    boolean begins(TokenKind kind) {
        return kind.beginsExpression();
    }

    @Override
    String item() {
        return isLatest ? "an input" : "an item";
    }

    @Override
    void proceed() {
        if (hasItem()) {
            parser.openChain(true);
        } else {
            List<Expression> all = List.copyOf(items);
            parser.finish(
                    isLatest
                            ? new Expression.Latest(span(), all)
                            : new Expression.ListLiteral(span(), all),
                    height + 1);
        }
    }

    @Override
    void take(Expression item) {
        items.add(item);
    }
}
