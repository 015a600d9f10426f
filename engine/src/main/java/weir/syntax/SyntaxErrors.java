package weir.syntax;

import java.util.ArrayList;
import java.util.List;
import weir.source.Diagnostic;
import weir.source.SourceText;
import weir.source.Span;

/**
 * What was found wrong with one file.
 *
 * <p><b>Invariants.</b> All are counted, and of each phase the first {@link #MOST} are kept: of
 * those are the first of all.
 */
final class SyntaxErrors {
    /** More than this in one file tell the author nothing new. */
    static final int MOST = 100;

    private final List<SyntaxError> kept = new ArrayList<>();
    private int count;

    void add(SyntaxError error) {
        count++;
        if (kept.size() < MOST) {
            insert(error);
        }
    }

    /** The first {@link #MOST} of both, in order of position, and a last one if there are more. */
    static List<Diagnostic> inOrder(SourceText source, SyntaxErrors one, SyntaxErrors other) {
        SyntaxErrors all = new SyntaxErrors();
        one.kept.forEach(all::insert);
        other.kept.forEach(all::insert);
        List<Diagnostic> shown = new ArrayList<>();
        for (int i = 0; i < all.kept.size() && i < MOST; i++) {
            shown.add(all.kept.get(i).toDiagnostic(source));
        }
        int count = one.count + other.count;
        if (count > MOST) {
            Span last = all.kept.get(MOST - 1).span();
            shown.add(new SyntaxError.TooManyErrors(last, count).toDiagnostic(source));
        }
        return List.copyOf(shown);
    }

    /** Keeps {@code error} behind all that begin before it or with it. */
    private void insert(SyntaxError error) {
        int place = kept.size();
        while (place > 0 && kept.get(place - 1).span().start() > error.span().start()) {
            place--;
        }
        kept.add(place, error);
    }
}
