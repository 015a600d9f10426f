package weir.syntax;

import java.util.ArrayList;
import java.util.Comparator;
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
            kept.add(error);
        }
    }

    /** The first {@link #MOST} of both, in order of position, and a last one if there are more. */
    static List<Diagnostic> inOrder(SourceText source, SyntaxErrors one, SyntaxErrors other) {
        List<SyntaxError> all = new ArrayList<>(one.kept);
        all.addAll(other.kept);
        all.sort(Comparator.comparingInt(error -> error.span().start()));
        List<Diagnostic> shown = new ArrayList<>();
        int count = one.count + other.count;
        for (int i = 0; i < all.size() && i < MOST; i++) {
            shown.add(all.get(i).toDiagnostic(source));
        }
        if (count > MOST) {
            Span last = all.get(MOST - 1).span();
            shown.add(new SyntaxError.TooManyErrors(last, count).toDiagnostic(source));
        }
        return List.copyOf(shown);
    }
}
