package weir.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.source.Span;

/**
 * How {@code FLUSH} leaves the expression it stands in.
 *
 * <p>A flushed value travels wrapped. What works on an expression in which a {@code FLUSH} stands
 * gets a slot with that expression's ordinary values only, and is put beside a detour for the
 * wrapped ones; a variable, a field, the result of a function or of a {@code BLOCK} and the body of
 * a {@code HOLD} unwrap what reaches them. An expression without {@code FLUSH} is not touched.
 */
final class Flushes {
    /** The library's side of it, under names that no program can write. */
    static final String WRAP = "FLUSH/wrap";

    static final String UNWRAP = "FLUSH/unwrap";
    static final String ORDINARY = "FLUSH/ordinary";
    static final String DETOUR = "FLUSH/detour";
    static final String ITEMS = "FLUSH/items";

    private final Surroundings around;
    private final Signatures library;
    private final List<Definition> detours = new ArrayList<>();

    /** Whether a flushed value may come out of what was resolved since this was last reset. */
    boolean met;

    Flushes(Surroundings around, Signatures library) {
        this.around = around;
        this.library = library;
    }

    /** Where the operands of a construct begin: to be given to {@link #detoured}. */
    int mark() {
        return detours.size();
    }

    /** What a construct works on in place of {@code node}, in which a {@code FLUSH} was met. */
    Node ordinary(Node node) {
        Definition hidden = kept(node);
        detours.add(hidden);
        return call(ORDINARY, node.place().span(), around.readOf(hidden));
    }

    /** A slot that holds {@code node}, for what is read more than once. */
    private Definition kept(Node node) {
        Definition hidden = around.hide(node.place().span());
        Definition user = around.current;
        if (user != null && user.region == hidden.region) {
            for (Definition need : user.needs) {
                if (need != hidden) {
                    hidden.needs.add(need);
                }
            }
        }
        hidden.resolved(node);
        return hidden;
    }

    /**
     * {@code items}, a {@code List/map}, or the first of its items that is flushed. For any other
     * list function, the same of a {@code List/map} with the same list and {@code body}, put beside
     * the function, which goes by {@code ordinary} values.
     */
    Node items(Node.BuiltinCall items, Region body) {
        Span span = items.place().span();
        Signature map = library.find("List/map");
        if (map == null || map.index() == items.signature().index()) {
            return call(ITEMS, span, items);
        }
        Node list = items.arguments().get(0);
        Definition kept = kept(list == null ? around.never(span) : list);
        List<@Nullable Node> read = new ArrayList<>();
        List<@Nullable Node> mapped = new ArrayList<>();
        for (int i = 0; i < items.arguments().size(); i++) {
            read.add(i == 0 ? around.readOf(kept) : null);
            mapped.add(i == 0 ? around.readOf(kept) : null);
        }
        int node = around.newConstruct("map", span);
        Region ordinary = around.twin(body);
        ordinary.named(items.id());
        ordinary.finish(call(ORDINARY, span, body.result()));
        body.named(node);
        return call(
                DETOUR,
                span,
                call(
                        ITEMS,
                        span,
                        new Node.BuiltinCall(node, items.place(), map, mapped, body, null)),
                new Node.BuiltinCall(
                        items.id(), items.place(), items.signature(), read, ordinary, null));
    }

    /** {@code construct}, with a detour for each operand since {@code mark} that may be flushed. */
    Node detoured(int mark, Node construct) {
        Node node = construct;
        while (detours.size() > mark) {
            Definition hidden = detours.remove(detours.size() - 1);
            node = call(DETOUR, construct.place().span(), around.readOf(hidden), node);
            met = true;
        }
        return node;
    }

    Node call(String path, Span span, Node... arguments) {
        Signature signature = Objects.requireNonNull(library.find(path), "not in the library");
        List<@Nullable Node> given = new ArrayList<>();
        for (Node argument : arguments) {
            given.add(argument);
        }
        Place at = around.at(span);
        return new Node.BuiltinCall(around.newNode(), at, signature, given, null, null);
    }
}
