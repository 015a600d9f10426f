package weir.value;

import org.jspecify.annotations.Nullable;

/**
 * What an actor can hold: plain immutable data, plus refs to what is live inside it.
 *
 * <p>Records and lists hold {@link Ref}s: that is what lets one field of one item change without
 * touching its neighbours.
 */
public sealed interface Value extends Ref
        permits Value.Num,
                Value.Text,
                Value.Tag,
                Value.Unplugged,
                RecordValue,
                ListValue,
                ElementValue {

    @Override
    default @Nullable Value read(Reader reader) {
        return this;
    }

    @Override
    default @Nullable ActorId actor() {
        return null;
    }

    <R> R accept(Visitor<R> visitor);

    /** A number, IEEE-754 double precision. */
    record Num(double value) implements Value {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /** Unicode text. */
    record Text(String value) implements Value {
        public static final Text EMPTY = new Text("");

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** A bare name such as {@code Enter}, {@code True} or {@code Completed}. */
    record Tag(String name) implements Value {
        public static final Tag TRUE = new Tag("True");
        public static final Tag FALSE = new Tag("False");
        public static final Tag NAN = new Tag("NaN");
        public static final Tag OUT_OF_BOUNDS = new Tag("OutOfBounds");

        /** The tag {@code name}; the same instance for the names that the run time itself uses. */
        public static Tag of(String name) {
            if (name.equals(TRUE.name)) {
                return TRUE;
            }
            return name.equals(FALSE.name) ? FALSE : new Tag(name);
        }

        public static Tag of(boolean truth) {
            return truth ? TRUE : FALSE;
        }

        public boolean is(Tag other) {
            return name.equals(other.name);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tag(this);
        }
    }

    /** {@code UNPLUGGED}: what {@code record.field?} is when there is no such field. */
    enum Unplugged implements Value {
        INSTANCE;

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unplugged(this);
        }
    }

    /** One method per kind of value: adding a kind breaks every walker at compile time. */
    interface Visitor<R> {
        R number(Num number);

        R text(Text text);

        R tag(Tag tag);

        R unplugged(Unplugged unplugged);

        R record(RecordValue record);

        R list(ListValue list);

        R element(ElementValue element);
    }
}
