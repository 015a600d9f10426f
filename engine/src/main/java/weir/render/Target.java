package weir.render;

import org.jspecify.annotations.Nullable;
import weir.document.EventKind;
import weir.value.ActorId;
import weir.value.ElementKind;
import weir.value.ElementValue;
import weir.value.RecordValue;
import weir.value.Ref;

/**
 * What a node reports its events to: the ports that its element declares.
 *
 * @param event the {@code event} record of the element; null when there is none
 * @param hovered the {@code hovered} port; null when there is none
 * @param text the actor that mirrors what an input shows; null for anything else
 * @param kind which element it is
 */
@SuppressWarnings("ReferenceEquality") // a target is one mounted element, whatever it declares
public record Target(
        @Nullable RecordValue event,
        @Nullable ActorId hovered,
        @Nullable ActorId text,
        ElementKind kind) {
    /** Whether {@code other} is this very target. */
    public boolean is(@Nullable Target other) {
        return this == other;
    }

    /** The target of {@code element}, or null when it listens to nothing. */
    static @Nullable Target of(ElementValue element) {
        RecordValue declared =
                element.settings().field("element") instanceof RecordValue record
                        ? record
                        : RecordValue.EMPTY;
        Ref event = declared.field("event");
        Ref hovered = declared.field("hovered");
        ActorId pointer = hovered == null ? null : hovered.actor();
        RecordValue ports = event instanceof RecordValue record ? record : null;
        return ports == null && pointer == null && element.text() == null
                ? null
                : new Target(ports, pointer, element.text(), element.site().kind());
    }

    /** The port for {@code kind}, or null when the element does not declare it. */
    public @Nullable ActorId port(EventKind kind) {
        if (kind == EventKind.HOVERED) {
            return hovered;
        }
        Ref port = event == null ? null : event.field(kind.port());
        return port == null ? null : port.actor();
    }

    /** The kinds that are worth reporting, see {@link EventKind#bit}. */
    int kinds() {
        int kinds = hovered == null ? 0 : EventKind.HOVERED.bit();
        if (event != null) {
            for (EventKind each : EventKind.values()) {
                kinds |= port(each) == null ? 0 : each.bit();
            }
        }
        int change = EventKind.CHANGE.bit();
        int select = EventKind.SELECT.bit(); // whose port has the same name
        return switch (kind) {
            case TEXT_INPUT -> kinds & ~select | change; // to know what it shows
            case SELECT -> kinds & ~change;
            default -> kinds & ~(select | EventKind.INPUT.bit());
        };
    }
}
