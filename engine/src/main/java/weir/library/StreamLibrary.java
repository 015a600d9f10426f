package weir.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Evaluation;
import weir.actor.FoldActor;
import weir.actor.PulsesActor;
import weir.actor.TimerActor;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Value;

/** {@code Stream/…} and {@code Timer/…}: emissions over time. */
final class StreamLibrary {
    private StreamLibrary() {}

    static void addTo(Rows rows) {
        // 1, 2, … `count`, each an instant of its own.
        rows.live(
                "Stream/pulses",
                List.of("count"),
                call ->
                        call.argument(0) == null
                                ? null
                                : call.add(new PulsesActor(call.place(), call.argument(0))));
        // All emissions but the first `count`; a signal's first value counts as one.
        rows.live("Stream/skip", List.of("stream", "count"), StreamLibrary::skip);
        // `[]` after each period; the first one after a whole period.
        rows.live(
                "Timer/interval",
                List.of("duration"),
                call ->
                        call.argument(0) == null
                                ? null
                                : call.add(
                                        new TimerActor(
                                                call.place(),
                                                call.argument(0),
                                                StreamLibrary::period)));
    }

    private static @Nullable Ref skip(BuiltinCall call) {
        Ref stream = call.argument(0);
        Ref count = call.argument(1);
        if (stream == null) {
            return null;
        }
        int[] seen = new int[1];
        return call.add(
                new FoldActor(
                        call.place(),
                        true,
                        stream,
                        (occurrence, p) -> {
                            double skipped =
                                    p.read(count) instanceof Value.Num number ? number.value() : 0;
                            return seen[0]++ < skipped ? null : occurrence;
                        }));
    }

    /** The milliseconds of {@code Duration[seconds: n]} or {@code Duration[milliseconds: n]}. */
    private static double period(Value duration, Evaluation e) {
        if (duration instanceof RecordValue record) {
            if (e.read(record.field("seconds")) instanceof Value.Num seconds) {
                return seconds.value() * 1000;
            }
            if (e.read(record.field("milliseconds")) instanceof Value.Num milliseconds) {
                return milliseconds.value();
            }
        }
        return -1;
    }
}
