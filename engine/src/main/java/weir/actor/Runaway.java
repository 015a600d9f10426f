package weir.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.source.Place;

/** Names the circle of an instant that does not come to rest. */
final class Runaway {
    private Runaway() {}

    static void report(Propagation p, List<Commit> staged) {
        for (Commit commit : staged) {
            if (commit instanceof Actor state && state.place() != null) {
                List<Actor> circle = circle(p, state);
                StringBuilder path = new StringBuilder();
                for (Actor actor : circle) {
                    path.append(written(actor.place())).append(" → ");
                }
                path.append(written(state.place()));
                p.fault(
                        state.place(),
                        "runaway",
                        "the program does not come to rest",
                        "this state was changed " + Propagation.MAX_STEPS + " times by one event",
                        "it goes round in a circle: " + path);
                return;
            }
        }
        p.fault(
                null,
                "runaway",
                "the program does not come to rest",
                "more than " + Propagation.MAX_STEPS + " steps",
                "");
    }

    /**
     * The actors from {@code state} round to itself, each heard by the next; found breadth first.
     */
    private static List<Actor> circle(Propagation p, Actor state) {
        Subscriptions edges = p.registry().subscriptions();
        List<Actor> reached = new ArrayList<>(List.of(state));
        List<@Nullable Actor> from = new ArrayList<>();
        from.add(null);
        for (int i = 0; i < reached.size(); i++) {
            Actor actor = reached.get(i);
            for (int e = actor.firstOut; e != Subscriptions.NONE; e = edges.nextOut(e)) {
                Actor listener = p.registry().at(edges.target(e));
                if (listener == state) {
                    return path(reached, from, i);
                }
                if (reached.indexOf(listener) < 0) {
                    reached.add(listener);
                    from.add(actor);
                }
            }
        }
        return List.of(state);
    }

    private static List<Actor> path(List<Actor> reached, List<@Nullable Actor> from, int last) {
        List<Actor> path = new ArrayList<>();
        Actor actor = reached.get(last);
        while (actor != null) {
            if (actor.place() != null) {
                path.add(0, actor);
            }
            actor = from.get(reached.indexOf(actor));
        }
        return path;
    }

    /** What the source says at {@code place}, cut to a readable length. */
    private static String written(@Nullable Place place) {
        if (place == null) {
            return "…";
        }
        String text = place.source().text();
        int end = Math.min(place.span().end(), text.length());
        int line = text.indexOf('\n', place.span().start());
        end = line >= 0 ? Math.min(end, line) : end;
        String written = text.substring(Math.min(place.span().start(), end), end).trim();
        return "`" + (written.length() > 40 ? written.substring(0, 39) + "…" : written) + "`";
    }
}
