package weir.runtime;

import org.jspecify.annotations.Nullable;
import weir.actor.PortActor;
import weir.document.EventKind;
import weir.metrics.Metrics;
import weir.value.RecordValue;
import weir.value.Shape;
import weir.value.Value;

/**
 * What an event carries. It becomes a record when an actor reads it, and then once for all of them:
 * a port that is declared and not read costs no record.
 */
final class EventPayload implements PortActor.Payload {
    private static final Shape TEXT = Shape.of(null, "text");
    private static final Shape VALUE = Shape.of(null, "value");
    private static final Shape KEY = Shape.of(null, "key", "text");
    private static final Shape POINT = Shape.of(null, "x", "y");

    private final EventKind kind;
    private final String key;
    private final Value.@Nullable Text text;
    private final double x;
    private final double y;
    private final @Nullable Metrics metrics;
    private @Nullable RecordValue record;

    /**
     * @param text null for a slider
     */
    EventPayload(EventRing.Event event, Value.@Nullable Text text, @Nullable Metrics metrics) {
        this.kind = event.kind == null ? EventKind.PRESS : event.kind;
        this.key = event.key;
        this.text = text;
        this.x = event.x;
        this.y = event.y;
        this.metrics = metrics;
    }

    @Override
    public Value read() {
        RecordValue made = record;
        if (made == null) {
            made = make();
            record = made;
        }
        return made;
    }

    private RecordValue make() {
        switch (kind) {
            case CHANGE, INPUT -> {
                if (metrics != null) {
                    metrics.changeEventsConstructed.count++;
                }
                return text == null
                        ? new RecordValue(VALUE, new Value.Num(x))
                        : new RecordValue(TEXT, text);
            }
            case KEY_DOWN -> {
                if (metrics != null) {
                    metrics.keyDownEventsConstructed.count++;
                }
                String name = key.equals(" ") ? "Space" : key;
                return new RecordValue(KEY, Value.Tag.of(name), text);
            }
            case SELECT -> {
                return new RecordValue(VALUE, text);
            }
            case CLICK -> {
                return new RecordValue(POINT, new Value.Num(x), new Value.Num(y));
            }
            case PRESS, DOUBLE_CLICK, BLUR, FOCUS, HOVERED -> {
                return RecordValue.EMPTY;
            }
        }
        throw new IllegalStateException("no such kind");
    }
}
