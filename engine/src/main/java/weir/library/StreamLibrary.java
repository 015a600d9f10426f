package weir.library;

import org.jspecify.annotations.Nullable;
import weir.actor.DebounceActor;
import weir.actor.Evaluation;
import weir.actor.PulsesActor;
import weir.actor.TimerActor;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Value;

/** {@code Stream/…} and {@code Timer/…}: emissions over time. */
final class StreamLibrary implements Builtin.LiveFunction {
    private static final int PULSES = 0;
    private static final int DEBOUNCE = 1;
    private static final int INTERVAL = 2;

    static void addTo(Rows rows) {
        StreamLibrary stream = new StreamLibrary();
        Passing.addTo(rows);
        rows.live("Stream/pulses(count: Number)", PULSES, stream);
        rows.live("Stream/debounce(stream, duration: Duration)", DEBOUNCE, stream);
        rows.live("Timer/interval(duration: Duration)", INTERVAL, stream);
    }

    @Override
    public @Nullable Ref instantiate(int operation, BuiltinCall call) {
        Ref first = call.argument(0);
        if (first == null) {
            return null;
        }
        if (operation == PULSES) {
            return pulses(call);
        }
        Ref period =
                call.computed(
                        operation == INTERVAL ? first : call.argument(1),
                        e -> milliseconds(call, operation == INTERVAL ? 0 : 1, e));
        return call.add(
                operation == INTERVAL
                        ? new TimerActor(call.place(), period)
                        : new DebounceActor(call.place(), call.isEvent(first), first, period));
    }

    private static @Nullable Ref pulses(BuiltinCall call) {
        Ref count = call.checked(0, Kind.COUNT);
        return count == null ? null : call.add(new PulsesActor(call.place(), count));
    }

    /** What {@code Duration[seconds: n]} or {@code Duration[milliseconds: n]} means. */
    private static @Nullable Value milliseconds(BuiltinCall call, int argument, Evaluation e) {
        Value duration = e.input(0);
        if (duration == null) {
            return null;
        }
        if (duration instanceof RecordValue record && "Duration".equals(record.shape().tag())) {
            boolean inSeconds = record.has("seconds");
            String field =
                    inSeconds ? "seconds" : record.has("milliseconds") ? "milliseconds" : "ms";
            Value given = e.read(record.field(field));
            if (given == null && record.has(field)) {
                return null;
            }
            if (given instanceof Value.Num number
                    && Math.abs(number.value()) < Double.POSITIVE_INFINITY) {
                double milliseconds = inSeconds ? number.value() * 1000 : number.value();
                return new Value.Num(Math.max(0, Math.floor(milliseconds + 0.5)));
            }
        }
        return call.wrong(argument, "Duration[seconds: …] or Duration[milliseconds: …]", duration);
    }
}
