package weir.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.source.Span;

/**
 * The arms of {@code WHEN} or {@code WHILE}: {@code "{" { pattern "=>" expression separator } "}"}.
 */
final class Arms extends Sequence {
    private final Expression.MatchKind kind;
    private final Expression input;
    private final List<Expression.Arm> arms = new ArrayList<>();

    /** Of the arm being read. */
    private @Nullable Pattern pattern;

    private int armStart;

    Arms(Parser parser, int start, Expression.MatchKind kind, Expression input) {
        super(parser, start, TokenKind.BRACE_CLOSE);
        this.kind = kind;
        this.input = input;
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
    void proceed() {
        if (pattern != null) {
            if (parser.accept(TokenKind.ARROW)) {
                parser.openExpression("a value for this pattern");
            } else {
                parser.reportMissing("`=>`", "write `pattern => value`");
                goOnAtBody();
            }
        } else if (hasItem()) {
            armStart = parser.start();
            parser.readPattern();
        } else {
            parser.finish(new Expression.Match(span(), kind, input, List.copyOf(arms)), height + 1);
        }
    }

    /** Goes on at the next arrow of this arm, or at its value if that is what comes next. */
    private void goOnAtBody() {
        boolean wantsArrow = !parser.kind().beginsExpression();
        while (wantsArrow && !parser.isFirstOnLine() && !parser.endsItem()) {
            if (parser.accept(TokenKind.ARROW)) {
                wantsArrow = false;
            } else {
                parser.skip();
            }
        }
        if (parser.endsItem() || parser.isFirstOnLine()) {
            parser.give(parser.missing(), 1);
        } else {
            parser.openExpression("a value for this pattern");
        }
    }

    @Override
    void take(Pattern part) {
        pattern = part;
    }

    @Override
    void take(Expression body) {
        if (pattern != null) {
            arms.add(new Expression.Arm(new Span(armStart, parser.end()), pattern, body));
            pattern = null;
        }
    }
}
