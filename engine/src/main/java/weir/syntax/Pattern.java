package weir.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.source.Span;

/** The left side of an arm of {@code WHEN} or {@code WHILE}. */
public sealed interface Pattern {
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** {@code __}: matches everything and binds nothing. */
    record Anything(Span span) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anything(this);
        }
    }

    /** {@code 3}. */
    record NumberPattern(Span span, double value) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /** {@code TEXT { on }}: the trimmed text, without holes. */
    record TextPattern(Span span, String text) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** {@code Lit}: a bare tag. */
    record TagPattern(Span span, String name) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tag(this);
        }
    }

    /** {@code UNPLUGGED}. */
    record UnpluggedPattern(Span span) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unplugged(this);
        }
    }

    /** {@code name}: matches everything and binds it. */
    record Binding(Span span, String name) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.binding(this);
        }
    }

    /** {@code [watts, lit: On]} or {@code Lamp[watts]}: at least these fields. */
    record RecordPattern(Span span, @Nullable Name tag, List<FieldPattern> fields)
            implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.record(this);
        }
    }

    /** {@code LIST { a, __ }}: exactly that many items. */
    record ListPattern(Span span, List<Pattern> items) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.list(this);
        }
    }

    /** {@code {limit}} or {@code cfg.limit}: equal to what that name holds now. */
    record ValuePattern(Span span, Expression reference) implements Pattern {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.value(this);
        }
    }

    /** A field of a {@link RecordPattern}; without a pattern of its own it binds its name. */
    record FieldPattern(Name name, @Nullable Pattern pattern) {}

    /** One method per kind of pattern. */
    interface Visitor<R> {
        R anything(Anything pattern);

        R number(NumberPattern pattern);

        R text(TextPattern pattern);

        R tag(TagPattern pattern);

        R unplugged(UnpluggedPattern pattern);

        R binding(Binding pattern);

        R record(RecordPattern pattern);

        R list(ListPattern pattern);

        R value(ValuePattern pattern);
    }
}
