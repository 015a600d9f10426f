package weir.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A map: {@code "MAP" "{" { expression ":" expression separator } "}"}. */
final class Entries extends Sequence {
    private final List<Expression.MapEntry> entries = new ArrayList<>();
    private @Nullable Expression key;

    Entries(Parser parser, int start) {
        super(parser, start, TokenKind.BRACE_CLOSE);
    }

    @Override
    boolean begins(TokenKind kind) {
        return kind.beginsExpression();
    }

    @Override
    String item() {
        return "a key";
    }

    @Override
    void proceed() {
        if (key != null) {
            if (parser.accept(TokenKind.COLON)) {
                parser.openExpression("a value for this key");
            } else {
                parser.reportMissing("`:` and a value", "write `MAP { key: value }`");
                parser.give(parser.missing(), 1);
            }
        } else if (hasItem()) {
            parser.openChain(true);
        } else {
            parser.finish(new Expression.MapLiteral(span(), List.copyOf(entries)), height + 1);
        }
    }

    @Override
    void take(Expression part) {
        if (key == null) {
            key = part;
        } else {
            entries.add(new Expression.MapEntry(key, part));
            key = null;
        }
    }
}
