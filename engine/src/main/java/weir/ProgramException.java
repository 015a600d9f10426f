package weir;

import java.util.List;
import weir.source.Diagnostic;

/** A program that cannot start, and every reason why. */
@SuppressWarnings("serial") // never serialized
public final class ProgramException extends Exception {
    private final transient List<Diagnostic> diagnostics;

    ProgramException(List<Diagnostic> diagnostics) {
        super(diagnostics.get(0).title());
        this.diagnostics = diagnostics;
    }

    /** In source order; at least one is an error. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
