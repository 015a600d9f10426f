package weir.actor;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import weir.source.Place;
import weir.value.JsonText;
import weir.value.Value;

/**
 * What is alive, as JSON: the tree of scopes, each with its actors and the scopes in it.
 *
 * <p><b>Shape.</b> {@code {"actors", "scopes", "sweep", "tree": {"id", "actors": […], "scopes":
 * […]}}}. An actor has the {@code name} it goes by in the source, {@code file}, {@code line},
 * {@code start} and {@code end} of what it is the life of, its {@code height}, its {@code value} as
 * text and the number of its {@code subscribers}. A scope that is beyond the cap has {@code "more":
 * true} in place of what is in it: ask for it by its {@code id}.
 *
 * <p><b>Costs.</b> O(what is written), {@link #MAX_NODES} actors and scopes at most. No recursion.
 */
public final class Inspection {
    /** Actors and scopes that are written. */
    public static final int MAX_NODES = 10_000;

    /** Scopes inside one another that are written: less than a reader of JSON can take. */
    static final int MAX_DEPTH = 200;

    private final ActorRegistry registry;
    private final Function<Value, String> rendering;
    private final StringBuilder out = new StringBuilder();
    private int nodes;

    private Inspection(ActorRegistry registry, Function<Value, String> rendering) {
        this.registry = registry;
        this.rendering = rendering;
    }

    /**
     * Everything in the scope {@code id}, as {@code "slot:generation"}; null for the whole program.
     *
     * @param root the scope that everything is in
     * @param swept what {@code sweep} found
     * @param rendering a value as a text of bounded length
     */
    public static String of(
            ActorRegistry registry,
            ScopeId root,
            @Nullable String id,
            int swept,
            Function<Value, String> rendering) {
        Inspection inspection = new Inspection(registry, rendering);
        StringBuilder out = inspection.out;
        out.append("{\"actors\":").append(registry.liveActors());
        out.append(",\"scopes\":").append(registry.liveScopes());
        out.append(",\"sweep\":").append(swept).append(",\"tree\":");
        Scope top = id == null ? registry.scopeOrNull(root) : registry.scopeNamed(id);
        if (top == null) {
            out.append("null");
        } else {
            inspection.tree(top);
        }
        return out.append('}').toString();
    }

    private void tree(Scope top) {
        Scope scope = top;
        int depth = 0;
        while (true) {
            open(scope);
            if (nodes < MAX_NODES && depth < MAX_DEPTH) {
                actors(scope);
                out.append(",\"scopes\":[");
                if (scope.firstChild != null) {
                    scope = scope.firstChild;
                    depth++;
                    continue;
                }
                out.append("]}");
            } else {
                out.append(",\"more\":true}");
            }
            while (scope != top && scope.next == null && scope.parent != null) {
                out.append("]}");
                scope = scope.parent;
                depth--;
            }
            if (scope == top || scope.next == null) {
                return;
            }
            out.append(',');
            scope = scope.next;
        }
    }

    private void open(Scope scope) {
        nodes++;
        out.append("{\"id\":\"").append(scope.id().slot());
        out.append(':').append(scope.id().generation()).append('"');
    }

    private void actors(Scope scope) {
        out.append(",\"actors\":[");
        boolean first = true;
        for (Actor actor = scope.firstActor; actor != null; actor = actor.nextInScope) {
            if (nodes++ >= MAX_NODES) {
                break;
            }
            out.append(first ? "{" : ",{");
            first = false;
            actor(actor);
            out.append('}');
        }
        out.append(']');
    }

    private void actor(Actor actor) {
        Place place = actor.place();
        if (place != null) {
            int start = place.span().start();
            text("name", nameBefore(place.source().text(), start));
            out.append(',');
            text("file", place.source().name());
            out.append(",\"line\":").append(place.source().line(start));
            out.append(",\"start\":").append(start);
            out.append(",\"end\":").append(place.span().end()).append(',');
        }
        out.append("\"event\":").append(actor.isEvent());
        out.append(",\"height\":").append(actor.height);
        out.append(",\"subscribers\":").append(registry.listeners(actor));
        Value value = actor.value();
        if (value != null) {
            out.append(',');
            text("value", rendering.apply(value));
        }
    }

    /** The last {@code name:} before {@code end}, or nothing. */
    private static String nameBefore(String source, int end) {
        int colon = source.lastIndexOf(':', end);
        int start = colon;
        while (start > 0 && isNamePart(source.charAt(start - 1))) {
            start--;
        }
        return start < 0 ? "" : source.substring(start, colon);
    }

    private static boolean isNamePart(char c) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private void text(String key, String value) {
        out.append('"').append(key).append("\":");
        JsonText.write(value, out);
    }
}
