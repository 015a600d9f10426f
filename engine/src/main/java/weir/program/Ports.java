package weir.program;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.collection.Table;
import weir.document.EventKind;
import weir.source.Span;
import weir.syntax.Expression;
import weir.value.ElementKind;

/** Which {@code LINK}s are ports that the run time feeds, and which lists an element shows. */
final class Ports {
    private final Surroundings around;
    private final Table<EventKind> ports = new Table<>();
    private final Table<Boolean> shownLists = new Table<>();

    Ports(Surroundings around) {
        this.around = around;
    }

    /** The port that the {@code LINK} at {@code span} is; null when it is a slot. */
    @Nullable EventKind portAt(Span span) {
        return ports.get(around.key(span));
    }

    boolean isShown(Span list) {
        return shownLists.has(around.key(list));
    }

    /** Inside {@code event: […]}, a bare {@code LINK} is a port that the run time feeds. */
    void markPorts(Expression.RecordLiteral literal) {
        for (Expression.Field field : literal.fields()) {
            if (field instanceof Expression.NamedField named
                    && named.name().text().equals("event")
                    && named.value() instanceof Expression.RecordLiteral events) {
                for (Expression.Field port : events.fields()) {
                    if (port instanceof Expression.NamedField declared
                            && declared.value() instanceof Expression.Link link) {
                        EventKind kind = kindOf(declared.name().text());
                        if (kind != null) {
                            ports.put(around.key(link.span()), kind);
                        }
                    }
                }
            }
        }
    }

    /** So is {@code hovered: LINK} in an {@code element:} argument. */
    void markElementArgument(Expression.NamedArgument argument) {
        if (argument.name().text().equals("element")
                && argument.value() instanceof Expression.RecordLiteral element) {
            for (Expression.Field field : element.fields()) {
                if (field instanceof Expression.NamedField named
                        && named.name().text().equals(EventKind.HOVERED.port())
                        && named.value() instanceof Expression.Link link) {
                    ports.put(around.key(link.span()), EventKind.HOVERED);
                } else if (field instanceof Expression.NamedField named
                        && named.name().text().equals("class")) {
                    markShown(named.value());
                }
            }
        }
    }

    void markShown(Expression argument) {
        if (argument instanceof Expression.ListLiteral literal) {
            shownLists.put(around.key(literal.span()), true);
        }
    }

    void checkPorts(Expression.NamedArgument argument, ElementKind kind, String path) {
        if (!(argument.name().text().equals("element")
                && argument.value() instanceof Expression.RecordLiteral element)) {
            return;
        }
        List<String> known = ElementPorts.of(kind);
        for (Expression.Field field : element.fields()) {
            if (field instanceof Expression.NamedField named
                    && named.name().text().equals("event")
                    && named.value() instanceof Expression.RecordLiteral events) {
                for (Expression.Field port : events.fields()) {
                    if (port instanceof Expression.NamedField declared
                            && known.indexOf(declared.name().text()) < 0) {
                        around.errors.unknownPort(
                                around.at(declared.name().span()),
                                declared.name().text(),
                                path,
                                known);
                    }
                }
            }
        }
    }

    private static @Nullable EventKind kindOf(String port) {
        for (EventKind kind : EventKind.values()) {
            if (kind.port().equals(port)) {
                return kind;
            }
        }
        return null;
    }
}
