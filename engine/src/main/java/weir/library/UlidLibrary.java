package weir.library;

import weir.actor.FoldActor;
import weir.actor.Kept;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Value;

/** {@code Ulid/…}: names for things that have none. */
final class UlidLibrary {
    private UlidLibrary() {}

    static void addTo(Rows rows) {
        rows.live("Ulid/generate()", 0, (operation, call) -> generate(call));
    }

    /** A constant; where state is kept, an actor whose one state it is. */
    private static Ref generate(BuiltinCall call) {
        Kept kept = call.kept();
        return kept == null
                ? generated(call)
                : call.add(
                        FoldActor.total(
                                call.place(),
                                RecordValue.EMPTY,
                                (occurrence, p) -> generated(call),
                                kept));
    }

    private static Value generated(BuiltinCall call) {
        return new Value.Text(call.propagation().world().ulid());
    }
}
