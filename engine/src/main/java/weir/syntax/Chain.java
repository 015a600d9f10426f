package weir.syntax;

import org.jspecify.annotations.Nullable;
import weir.source.Span;

/**
 * Operands held together by operators, fields and pipes.
 *
 * <pre>{@code
 * expression = comparison { "|>" target { "." name [ "?" ] } } ;
 * comparison = sum { ( "==" | "=/=" | ">" | ">=" | "<" | "<=" ) sum } ;
 * sum        = product { ( "+" | "-" ) product } ;
 * product    = postfix { ( "*" | "/" ) postfix } ;
 * postfix    = operand { "." name [ "?" ] } ;
 * }</pre>
 *
 * <p><b>Shape.</b> All operators group to the left, so those that wait for their right side bind
 * tighter and tighter: there are never more than three.
 */
final class Chain extends Construct {
    private static final Expression NOTHING = new Expression.Missing(new Span(0, 0));

    private final boolean isItem;

    private boolean wantsOperand = true;
    private Expression value = NOTHING;

    /** Where {@code value} begins, brackets included. */
    private int valueStart;

    /** Whether {@code value} is what a pipe gives. */
    private boolean piped;

    /** What is piped into the operand to come, and how high that is. */
    private @Nullable Expression input;

    private int inputHeight;

    private @Nullable Pending pending;

    /** An operator that waits for its right side. */
    private record Pending(
            Expression left,
            int leftStart,
            int leftHeight,
            Operator operator,
            @Nullable Pending before) {}

    Chain(Parser parser, boolean isItem) {
        super(parser, parser.start());
        this.isItem = isItem;
        this.valueStart = start;
    }

    @Override
    void proceed() {
        if (wantsOperand) {
            parser.readOperand(this, input);
        } else {
            readOperator();
        }
    }

    @Override
    void take(Expression operand) {
        wantsOperand = false;
        value = operand;
        if (input != null) {
            input = null;
            piped = true;
            settle(operand, Math.max(height, inputHeight + 1));
        }
    }

    /** Gives up the value that was to be piped into an operand that cannot take it. */
    void dropInput() {
        input = null;
    }

    /** Goes on with the piped value itself, for the fields that follow. */
    void resumeInput(Expression same) {
        wantsOperand = false;
        input = null;
        piped = true;
        value = same;
        height = inputHeight;
    }

    private void readOperator() {
        if (parser.is(TokenKind.DOT)) {
            readField();
            return;
        }
        if (parser.is(TokenKind.PIPE)) {
            group(0);
            parser.advance();
            input = value;
            inputHeight = height;
            height = 0;
            wantsOperand = true;
            return;
        }
        Operator operator = parser.kind().operator();
        if (operator == null || beginsItem()) {
            group(0);
            parser.finish(value, height);
            return;
        }
        if (piped) {
            piped = false;
            parser.errors.ambiguousPipe(parser.span(), operator.spelling());
        }
        group(level(operator));
        parser.advance();
        pending = new Pending(value, valueStart, height, operator, pending);
        height = 0;
        valueStart = parser.start();
        wantsOperand = true;
    }

    /** Whether a sign here begins another item rather than being an operator: {@code a -1}. */
    private boolean beginsItem() {
        return parser.isSign() && (parser.isFirstOnLine() || isItem && parser.isApart(0));
    }

    private void readField() {
        parser.advance();
        if (!parser.is(TokenKind.NAME) || parser.beginsDefinition()) {
            boolean isNumber = parser.is(TokenKind.NUMBER);
            parser.reportMissing(
                    "the name of a field",
                    isNumber ? "" : "the name of a field begins with a small letter");
            if (parser.continuesWith(TokenKind.TAG) || isNumber) {
                parser.advance();
            }
            value = new Expression.Missing(new Span(valueStart, parser.end()));
            return;
        }
        Name field = parser.name();
        boolean optional = !parser.isApart(0) && parser.accept(TokenKind.QUESTION);
        Span span = new Span(valueStart, parser.end());
        settle(new Expression.FieldAccess(span, value, field, optional), height + 1);
    }

    /** Joins what was read, as far as it binds at least as tightly as {@code level}. */
    private void group(int level) {
        Pending last = pending;
        while (last != null && level(last.operator) >= level) {
            valueStart = last.leftStart;
            settle(
                    new Expression.Operation(
                            new Span(valueStart, parser.end()), last.operator, last.left, value),
                    Math.max(last.leftHeight, height) + 1);
            last = last.before;
        }
        pending = last;
    }

    private void settle(Expression node, int nodeHeight) {
        if (nodeHeight > Parser.MAX_DEPTH) {
            parser.reportDepth(node.span());
            value = new Expression.Missing(node.span());
            height = 1;
        } else {
            value = node;
            height = nodeHeight;
        }
    }

    static int level(Operator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL, GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> 1;
            case ADD, SUBTRACT -> 2;
            case MULTIPLY, DIVIDE -> 3;
        };
    }
}
