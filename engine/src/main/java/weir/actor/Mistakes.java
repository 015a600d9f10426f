package weir.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.collection.Table;
import weir.source.Diagnostic;
import weir.source.Place;
import weir.source.SourceText;
import weir.source.Span;
import weir.value.ActorId;

/**
 * What went wrong, on its way to the author.
 *
 * <p>What an actor says while it runs waits for the end of the step. It is not told when the actor
 * is gone by then: an arm that is closed in the step was never meant for the values of it.
 */
final class Mistakes {
    /** How many different ones are told. */
    private static final int MAX_TOLD = 1000;

    private static final Place NOWHERE = new Place(new SourceText("weir", ""), new Span(0, 0));

    private static final class Waiting {
        final @Nullable String key;
        final Diagnostic diagnostic;
        @Nullable ActorId by;

        Waiting(@Nullable String key, Diagnostic diagnostic) {
            this.key = key;
            this.diagnostic = diagnostic;
        }
    }

    private final Propagation p;
    private final Table<Boolean> told = new Table<>();
    private final List<Waiting> waiting = new ArrayList<>();

    Mistakes(Propagation p) {
        this.p = p;
    }

    int waiting() {
        return waiting.size();
    }

    /**
     * @param key what is told once only; null for what is told each time
     */
    void add(
            boolean error,
            @Nullable String key,
            @Nullable Place place,
            String code,
            String title,
            String label,
            String hint) {
        if (key != null && (told.size() >= MAX_TOLD || told.has(key))) {
            return;
        }
        Place at = place == null ? NOWHERE : place;
        waiting.add(
                new Waiting(
                        key,
                        error
                                ? Diagnostic.error(code, at.source(), at.span(), title, label, hint)
                                : Diagnostic.warning(
                                        code, at.source(), at.span(), title, label, hint)));
        if (!p.isRunning()) {
            tell();
        }
    }

    /** Those from {@code first} on were said by {@code actor}, which has run. */
    void said(int first, Actor actor) {
        for (int i = first; i < waiting.size(); i++) {
            waiting.get(i).by = actor.id();
        }
    }

    /** The step is over. */
    void tell() {
        for (int i = 0; i < waiting.size(); i++) {
            Waiting next = waiting.get(i);
            if ((next.by == null || p.actorOf(next.by) != null)
                    && (next.key == null || told.put(next.key, true) == null)) {
                if (next.diagnostic.isError()) {
                    p.world().report(next.diagnostic);
                } else {
                    p.world().warn(next.diagnostic.render());
                }
            }
        }
        waiting.clear();
    }
}
