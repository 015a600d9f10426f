package weir.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.source.Span;

/**
 * An expression as written. Names are still text and nothing has been looked up.
 *
 * <p><b>Shape.</b> A pipe is not a node: {@code a |> f()} is a {@link Call} whose {@code piped} is
 * {@code a}, {@code a |> THEN { b }} is a {@link Then}, and so on.
 *
 * <p><b>Invariants.</b> No tree is higher than {@link Parser#MAX_DEPTH} nodes, so that a walker may
 * recurse.
 */
public sealed interface Expression {
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** {@code 42}, {@code -0.5}. */
    record NumberLiteral(Span span, double value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /** {@code TEXT { Hi {name} }}: characters and holes, white space already settled. */
    record TextLiteral(Span span, List<TextPart> parts) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** {@code On}, {@code True}: a bare tag. */
    record TagLiteral(Span span, String name) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tag(this);
        }
    }

    /** {@code UNPLUGGED}: the value of an optional field that is missing. */
    record Unplugged(Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unplugged(this);
        }
    }

    /** {@code [watts: 40, ...base]}, or with a tag {@code Lamp[watts: 40]}. */
    record RecordLiteral(Span span, @Nullable Name tag, List<Field> fields) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.record(this);
        }
    }

    /** {@code LIST { a, b }}. */
    record ListLiteral(Span span, List<Expression> items) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.list(this);
        }
    }

    /** {@code MAP { key: value }}. */
    record MapLiteral(Span span, List<MapEntry> entries) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.map(this);
        }
    }

    /** {@code todos}: a variable, parameter or binding. */
    record NameReference(Span span, String name) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.name(this);
        }
    }

    /** {@code PASSED}: the context handed down by the nearest {@code PASS:}. */
    record Passed(Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.passed(this);
        }
    }

    /** {@code lamp.lit}, {@code x |> .lit}, and with {@code optional} {@code lamp.note?}. */
    record FieldAccess(Span span, Expression of, Name field, boolean optional)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.field(this);
        }
    }

    /**
     * {@code Text/trim(text: t)}, {@code t |> Text/trim()}, {@code t |> describe}. The last name of
     * the path is the function.
     */
    record Call(Span span, List<Name> path, @Nullable Expression piped, List<Argument> arguments)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /** {@code left + right}. */
    record Operation(Span span, Operator operator, Expression left, Expression right)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.operation(this);
        }
    }

    /** {@code LATEST { a, b }}: the most recent value among the inputs. */
    record Latest(Span span, List<Expression> inputs) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.latest(this);
        }
    }

    /** {@code input |> THEN { body }}: the body sampled at each occurrence. */
    record Then(Span span, Expression input, Expression body) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.then(this);
        }
    }

    /** {@code input |> WHEN { pattern => body }} or {@code WHILE}. */
    record Match(Span span, MatchKind kind, Expression input, List<Arm> arms)
            implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.match(this);
        }
    }

    /** {@code initial |> HOLD state { body }}: state that its own body may read and replace. */
    record Hold(Span span, Expression initial, Name state, Expression body) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.hold(this);
        }
    }

    /** {@code BLOCK { x: 1, x + 1 }}: local variables, then the value. */
    record Block(Span span, List<Variable> variables, Expression result) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.block(this);
        }
    }

    /** {@code FLUSH { value }}: leaves the enclosing expression with {@code value}. */
    record Flush(Span span, @Nullable Expression input, Expression value) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flush(this);
        }
    }

    /** {@code SKIP}: no emission. */
    record Skip(Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.skip(this);
        }
    }

    /** {@code LINK}: a slot that an element fills, or a port that the run time feeds. */
    record Link(Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.link(this);
        }
    }

    /** {@code value |> LINK { target }}: fills the slot and passes the value on. */
    record LinkTo(Span span, Expression value, Expression target) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.linkTo(this);
        }
    }

    /**
     * {@code BITS}, {@code MEMORY} or {@code BYTES}: parsed so that it can be refused at its place.
     */
    record Hardware(Span span, String keyword) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.hardware(this);
        }
    }

    /**
     * Stands where a syntax error left nothing usable; already reported, so walkers stay silent.
     */
    record Missing(Span span) implements Expression {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.missing(this);
        }
    }

    /** A run of a {@link TextLiteral}. */
    sealed interface TextPart {}

    /** Characters that stand for themselves. */
    record Characters(String text) implements TextPart {}

    /** {@code {expression}} inside a text. */
    record Hole(Expression value) implements TextPart {}

    /** A part of a {@link RecordLiteral}, in source order. */
    sealed interface Field {}

    /** {@code name: value}. */
    record NamedField(Name name, Expression value) implements Field {}

    /** {@code ...base}. */
    record Spread(Span span, Expression base) implements Field {}

    /** {@code key: value} of a {@link MapLiteral}. */
    record MapEntry(Expression key, Expression value) {}

    /** An argument of a {@link Call}. */
    sealed interface Argument {}

    /** {@code name: value}. */
    record NamedArgument(Name name, Expression value) implements Argument {}

    /** {@code item}: a bare name, which binds the item of a list function. */
    record BareArgument(Name name) implements Argument {}

    /** {@code PASS: value}. */
    record PassArgument(Span span, Expression value) implements Argument {}

    /** Which of the two matching constructs a {@link Match} is. */
    enum MatchKind {
        WHEN,
        WHILE
    }

    /** {@code pattern => body}. */
    record Arm(Span span, Pattern pattern, Expression body) {}

    /** {@code name: value}, at the top of a file or in a {@code BLOCK}. */
    record Variable(Name name, Expression value) {}

    /** One method per kind of expression: adding a kind breaks every walker at compile time. */
    interface Visitor<R> {
        R number(NumberLiteral literal);

        R text(TextLiteral literal);

        R tag(TagLiteral literal);

        R unplugged(Unplugged unplugged);

        R record(RecordLiteral literal);

        R list(ListLiteral literal);

        R map(MapLiteral literal);

        R name(NameReference name);

        R passed(Passed passed);

        R field(FieldAccess field);

        R call(Call call);

        R operation(Operation operation);

        R latest(Latest latest);

        R then(Then then);

        R match(Match match);

        R hold(Hold hold);

        R block(Block block);

        R flush(Flush flush);

        R skip(Skip skip);

        R link(Link link);

        R linkTo(LinkTo linkTo);

        R hardware(Hardware hardware);

        R missing(Missing missing);
    }
}
