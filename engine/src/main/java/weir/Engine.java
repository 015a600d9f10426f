package weir;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.document.PatchSink;
import weir.metrics.Metrics;
import weir.runtime.Host;
import weir.runtime.Ingress;
import weir.source.Diagnostic;
import weir.source.SourceText;

/** A running program. Feed it events, call {@link #drain}, and it hands patches to its sink. */
public final class Engine {
    /**
     * How to run a program.
     *
     * @param classPrefix begins the name of every style class made, so that apps on one page do not
     *     meet: {@code w1-}
     * @param metrics whether to count
     */
    public record Options(String classPrefix, boolean metrics) {}

    /**
     * Compiles {@code files} (the first is the entry), starts the program and makes the first
     * flush.
     */
    public static Engine start(
            List<SourceText> files, Options options, Host host, PatchSink patches)
            throws ProgramException {
        throw new ProgramException(List.of());
    }

    /** Everything that is wrong or doubtful about a program, in order of position. */
    public static List<Diagnostic> check(List<SourceText> files) {
        return List.of();
    }

    /** Where the host hands in what happened. */
    public Ingress events() {
        return new Ingress();
    }

    /**
     * Runs every queued occurrence and flushes the document once. Does nothing when nothing waits.
     */
    public void drain() {}

    /**
     * Ends the program: destroys every scope and takes everything it showed out of the document.
     */
    public void stop() {}

    /** The counters, or null when this engine does not count. */
    public @Nullable Metrics metrics() {
        return null;
    }
}
