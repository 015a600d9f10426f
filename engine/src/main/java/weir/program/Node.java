package weir.program;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.document.EventKind;
import weir.source.Place;
import weir.syntax.Operator;
import weir.value.ElementSite;
import weir.value.Shape;
import weir.value.Value;

/**
 * A resolved expression: every name is a slot or a function, every argument has its parameter, and
 * what depends on nothing is a {@link Constant}.
 *
 * <p><b>Shape.</b> A tree. Bodies that are instantiated on their own are {@link Region}s.
 * Definitions (variables, record fields, arguments, block locals) sit in the slots of the region
 * around them, and are reached by {@link Read}. {@link #id} is unique within a program and smaller
 * than {@link Program#nodeCount()}.
 */
public sealed interface Node {
    int id();

    Place place();

    <R> @Nullable R accept(Visitor<R> visitor);

    /** A value that never changes. */
    record Constant(int id, Place place, Value value) implements Node {
        @Override
        public <R> @Nullable R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /** {@code SKIP}: never has a value. */
    record Never(int id, Place place) implements Node {
        @Override
        public <R> @Nullable R accept(Visitor<R> visitor) {
            return visitor.never(this);
        }
    }

    /** The definition in {@code slot} of the frame {@code hops} regions out. */
    record Read(int id, Place place, int hops, int slot, String name) implements Node {
        @Override
        public <R> @Nullable R accept(Visitor<R> visitor) {
            return visitor.read(this);
        }
    }

    /** {@code PASSED}. */
    record Passed(int id, Place place) implements Node {
        @Override
        public <R> @Nullable R accept(Visitor<R> visitor) {
            return visitor.passed(this);
        }
    }

    /** {@code of.name}. */
    record FieldRead(int id, Place place, Node of, String name, boolean optional) implements Node {
        @Override
        public <R> @Nullable R accept(Visitor<R> visitor) {
            return visitor.field(this);
        }
    }

    /** A text with holes; the characters between them are constants. */
    record TextTemplate(int id, Place place, List<Node> parts) implements Node {
        @Override
        public <R> @Nullable R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** {@code left + right}. */
    record Operation(int id, Place place, Operator operator, Node left, Node right)
            implements Node {
        @Override
        public <R> @Nullable R accept(Visitor<R> visitor) {
            return visitor.operation(this);
        }
    }

    /** {@code [a: 1, b: x]} without spreads: one node per field of the shape. */
    record RecordNode(int id, Place place, Shape shape, List<@Nullable Node> fields)
            implements Node {
        @Override
        public <R> @Nullable R accept(Visitor<R> visitor) {
            return visitor.record(this);
        }
    }

    /** {@code [...base, b: 3]}: parts from left to right, later ones win. */
    record SpreadNode(int id, Place place, @Nullable String tag, List<Part> parts) implements Node {
        @Override
        public <R> @Nullable R accept(Visitor<R> visitor) {
            return visitor.spread(this);
        }
    }

    /**
     * {@code LIST { a, b }}.
     *
     * @param shown whether it is the children or the classes of an element, where a member without
     *     a value is simply not shown yet: then nobody needs to follow who is in the list
     */
    record ListNode(int id, Place place, List<Node> items, boolean shown) implements Node {
        @Override
        public <R> @Nullable R accept(Visitor<R> visitor) {
            return visitor.list(this);
        }
    }

    /**
     * A call of a function of the program: one node per parameter; {@code piped} is the parameter
     * that {@code |>} filled, or -1.
     */
    record Call(
            int id,
            Place place,
            Function function,
            List<@Nullable Node> arguments,
            int piped,
            @Nullable Node pass)
            implements Node {
        @Override
        public <R> @Nullable R accept(Visitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /**
     * A call of a library function: one node per parameter; {@code body} is what a list function
     * runs for each item; {@code element} is set for elements.
     */
    record BuiltinCall(
            int id,
            Place place,
            Signature signature,
            List<@Nullable Node> arguments,
            @Nullable Region body,
            @Nullable ElementSite element)
            implements Node {
        @Override
        public <R> @Nullable R accept(Visitor<R> visitor) {
            return visitor.builtin(this);
        }
    }

    /** {@code LATEST { … }}. */
    record Latest(int id, Place place, List<Node> members) implements Node {
        @Override
        public <R> @Nullable R accept(Visitor<R> visitor) {
            return visitor.latest(this);
        }
    }

    /** {@code input |> THEN { body }}. */
    record Then(int id, Place place, Node input, Region body) implements Node {
        @Override
        public <R> @Nullable R accept(Visitor<R> visitor) {
            return visitor.then(this);
        }
    }

    /**
     * {@code WHEN} and {@code WHILE}: which of the two it was only decides how it was written,
     * since over a signal they are the same and over an event both sample.
     */
    record Match(int id, Place place, Node input, List<Arm> arms) implements Node {
        @Override
        public <R> @Nullable R accept(Visitor<R> visitor) {
            return visitor.match(this);
        }
    }

    /** {@code initial |> HOLD state { body }}; the state is slot 0 of the body. */
    record Hold(int id, Place place, Node initial, Region body) implements Node {
        @Override
        public <R> @Nullable R accept(Visitor<R> visitor) {
            return visitor.hold(this);
        }
    }

    /** {@code LINK}: a slot, or where the place says so, the port of an element. */
    record LinkSlot(int id, Place place, @Nullable EventKind port) implements Node {
        @Override
        public <R> @Nullable R accept(Visitor<R> visitor) {
            return visitor.link(this);
        }
    }

    /** {@code value |> LINK { target }}. */
    record LinkTo(int id, Place place, Node value, Node target) implements Node {
        @Override
        public <R> @Nullable R accept(Visitor<R> visitor) {
            return visitor.linkTo(this);
        }
    }

    /** A part of a {@link SpreadNode}: a named field, or with a null name a spread record. */
    record Part(@Nullable String name, Node value) {}

    /** {@code pattern => body}; the pattern's bindings are the first slots of the body. */
    record Arm(Test test, Region body) {}

    /** One method per kind of node. A null answer means that there is none. */
    interface Visitor<R> {
        @Nullable R constant(Constant node);

        @Nullable R never(Never node);

        @Nullable R read(Read node);

        @Nullable R passed(Passed node);

        @Nullable R field(FieldRead node);

        @Nullable R text(TextTemplate node);

        @Nullable R operation(Operation node);

        @Nullable R record(RecordNode node);

        @Nullable R spread(SpreadNode node);

        @Nullable R list(ListNode node);

        @Nullable R call(Call node);

        @Nullable R builtin(BuiltinCall node);

        @Nullable R latest(Latest node);

        @Nullable R then(Then node);

        @Nullable R match(Match node);

        @Nullable R hold(Hold node);

        @Nullable R link(LinkSlot node);

        @Nullable R linkTo(LinkTo node);
    }
}
