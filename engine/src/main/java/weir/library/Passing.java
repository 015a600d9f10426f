package weir.library;

import org.jspecify.annotations.Nullable;
import weir.actor.Equality;
import weir.actor.FoldActor;
import weir.actor.Propagation;
import weir.value.Ref;
import weir.value.Value;

/** {@code Stream/skip}, {@code take} and {@code distinct}: which emissions pass. */
final class Passing implements FoldActor.Fold {
    private static final int SKIP = 0;
    private static final int TAKE = 1;
    private static final int DISTINCT = 2;

    private final BuiltinCall call;
    private final int operation;
    private double count = -1;
    private int seen;
    private @Nullable Value last;

    private Passing(BuiltinCall call, int operation) {
        this.call = call;
        this.operation = operation;
    }

    static void addTo(Rows rows) {
        Builtin.LiveFunction function = Passing::instantiate;
        rows.live("Stream/skip(stream, count: Number)", SKIP, function);
        rows.live("Stream/take(stream, count: Number)", TAKE, function);
        rows.live("Stream/distinct(stream)", DISTINCT, function);
    }

    private static @Nullable Ref instantiate(int operation, BuiltinCall call) {
        Ref stream = call.argument(0);
        return stream == null
                ? null
                : call.add(
                        FoldActor.passing(
                                call.place(),
                                call.isEvent(stream),
                                stream,
                                new Passing(call, operation)));
    }

    @Override
    public @Nullable Value next(Value occurrence, Propagation p) {
        return operation == DISTINCT
                ? different(occurrence, p)
                : hasCount(p) && (seen++ < count) == (operation == TAKE) ? occurrence : null;
    }

    private @Nullable Value different(Value occurrence, Propagation p) {
        Value before = last;
        last = occurrence;
        return before != null
                        && (Equality.same(before, occurrence)
                                || Equality.equal(before, occurrence, p.evaluation()))
                ? null
                : occurrence;
    }

    /** The count is read once, when it is first needed: a change would have to count again. */
    private boolean hasCount(Propagation p) {
        Value given = count >= 0 ? null : p.read(call.argument(1));
        if (given instanceof Value.Num number) {
            count = Math.max(0, Call.whole(number.value()));
        } else if (given != null) {
            call.wrong(1, Kind.name(Kind.NUMBER), given);
        }
        return count >= 0;
    }
}
