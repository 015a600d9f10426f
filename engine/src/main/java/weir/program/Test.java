package weir.program;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.value.Value;

/** What a pattern asks of a value, and which slots of its arm it fills. */
public sealed interface Test {
    <R> R accept(Visitor<R> visitor);

    /** Anything; fills {@code slot}, or nothing when it is -1. */
    record Any(int slot) implements Test {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.any(this);
        }
    }

    /** Exactly this number, text, tag or {@code UNPLUGGED}. */
    record Exactly(Value value) implements Test {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.exactly(this);
        }
    }

    /** Equal to what {@code node} holds now. The node is resolved in the frame around the arm. */
    record Same(Node node) implements Test {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.same(this);
        }
    }

    /** A record with at least these fields, and this tag unless it is null. */
    record Fields(@Nullable String tag, List<String> names, List<Test> tests) implements Test {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fields(this);
        }
    }

    /** A list of exactly this many items. */
    record Items(List<Test> tests) implements Test {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.items(this);
        }
    }

    /** One method per kind of test. */
    interface Visitor<R> {
        R any(Any test);

        R exactly(Exactly test);

        R same(Same test);

        R fields(Fields test);

        R items(Items test);
    }
}
