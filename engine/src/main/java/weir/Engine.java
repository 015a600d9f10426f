package weir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import weir.actor.Inspection;
import weir.actor.Propagation;
import weir.actor.SlotActor;
import weir.actor.WatchActor;
import weir.document.PatchSink;
import weir.elaborate.Elaborator;
import weir.library.Library;
import weir.library.Rendering;
import weir.metrics.Metrics;
import weir.persist.Keeper;
import weir.persist.Report;
import weir.program.Program;
import weir.program.Resolver;
import weir.runtime.ActorLoop;
import weir.runtime.Host;
import weir.runtime.Ingress;
import weir.source.Diagnostic;
import weir.source.SourceText;
import weir.syntax.Parser;
import weir.syntax.SyntaxTree;
import weir.value.Ref;
import weir.value.Value;

/** A running program. Feed it events, call {@link #drain}, and it hands patches to its sink. */
public final class Engine {
    /** Characters of a value that an inspection shows. */
    private static final int MAX_VALUE = 200;

    private final Library library;
    private final Program program;
    private final ActorLoop loop;
    private final PatchSink patches;
    private final @Nullable Metrics metrics;
    private final Elaborator elaborator;
    private final @Nullable Ref output;
    private boolean started;
    private final Host host;
    private @Nullable Report report;
    private final @Nullable Keeper keeper;

    /**
     * How to run a program.
     *
     * @param classPrefix begins the name of every style class made, so that apps on one page do not
     *     meet: {@code w1-}
     * @param metrics whether to count
     */
    public record Options(String classPrefix, boolean metrics) {}

    private Engine(
            Library library,
            Program program,
            Options options,
            Host host,
            PatchSink sink,
            @Nullable Keeper keeper) {
        this.keeper = keeper;
        this.host = host;
        this.library = library;
        this.program = program;
        this.metrics = options.metrics() ? new Metrics() : null;
        this.patches = metrics == null ? sink : new CountingSink(sink, metrics);
        this.loop = new ActorLoop(host, patches, options.classPrefix(), metrics);
        if (keeper != null) {
            keeper.attach(program.constructs(), loop.propagation().registry(), metrics);
            loop.propagation().remember(keeper);
        }
        this.elaborator = new Elaborator(program, library, loop.propagation(), loop.root());
        this.output = elaborator.program();
    }

    /**
     * Compiles {@code files} (the first is the entry), starts the program and makes the first
     * flush.
     */
    public static Engine start(
            List<SourceText> files, Options options, Host host, PatchSink patches)
            throws ProgramException {
        return start(files, options, host, patches, null);
    }

    /** The same, with the state that {@code keeper} has; null when nothing is kept. */
    public static Engine start(
            List<SourceText> files,
            Options options,
            Host host,
            PatchSink patches,
            @Nullable Keeper keeper)
            throws ProgramException {
        Engine engine = load(files, options, host, patches, keeper);
        engine.run();
        return engine;
    }

    /**
     * Compiles and instantiates, up to the point where the first instant would begin: see {@link
     * #run}.
     */
    public static Engine load(List<SourceText> files, Options options, Host host, PatchSink patches)
            throws ProgramException {
        return load(files, options, host, patches, null);
    }

    /** The same, with the state that {@code keeper} has; null when nothing is kept. */
    public static Engine load(
            List<SourceText> files,
            Options options,
            Host host,
            PatchSink patches,
            @Nullable Keeper keeper)
            throws ProgramException {
        Library library = new Library();
        Program program = compile(files, library);
        if (program.hasErrors()) {
            throw new ProgramException(program.diagnostics());
        }
        return new Engine(library, program, options, host, patches, keeper);
    }

    private static Program compile(List<SourceText> files, Library library) {
        List<SyntaxTree> trees = new ArrayList<>();
        for (SourceText file : files) {
            trees.add(Parser.parse(file));
        }
        return Resolver.resolve(trees, library);
    }

    /** Everything that is wrong or doubtful about a program, in order of position. */
    public static List<Diagnostic> check(List<SourceText> files) {
        return compile(files, new Library()).diagnostics();
    }

    /**
     * Hands every emission of the top-level variable {@code name} to {@code listener}; before
     * {@link #run}.
     */
    public boolean watch(String name, Consumer<Value> listener) {
        Ref variable = elaborator.variable(program.slot(name));
        if (variable == null) {
            return false;
        }
        if (variable instanceof Value constant) {
            listener.accept(constant);
            return true;
        }
        loop.propagation().add(new WatchActor(variable, listener), loop.root());
        return true;
    }

    /**
     * Sets the input {@code name}, a top-level variable that is a {@code LINK}: before {@link #run}
     * at once, afterwards as an occurrence among those of the document.
     *
     * @return false when there is no such input
     */
    public boolean set(String name, Value value) {
        Ref variable = elaborator.variable(program.slot(name));
        if (!(loop.propagation().actorOf(variable) instanceof SlotActor slot)) {
            return false;
        }
        if (started) {
            loop.ingress().set(slot.id(), value);
        } else {
            loop.propagation().emit(slot, value);
        }
        return true;
    }

    /** Whether there is a top-level variable {@code name}. */
    public boolean has(String name) {
        return program.slot(name) >= 0;
    }

    /** The value of the top-level variable {@code name} now; null while it has none. */
    public @Nullable Value value(String name) {
        return loop.propagation().read(elaborator.variable(program.slot(name)));
    }

    /**
     * Hands every further emission of the top-level variable {@code name} to {@code listener}, when
     * its instant is at rest. It may read, but not call for anything else.
     */
    public void observe(String name, Consumer<Value> listener) {
        Propagation p = loop.propagation();
        Ref variable = elaborator.variable(program.slot(name));
        if (variable == null) {
            return;
        }
        WatchActor watch =
                new WatchActor(
                        variable,
                        value -> loop.effect(Integer.MAX_VALUE, () -> listener.accept(value)));
        p.addListener(watch, loop.root());
        p.subscribe(watch, variable);
    }

    /** The first instant and the first flush. Call once, after {@link #load}. */
    public void run() {
        started = true;
        if (output != null) {
            loop.renderer().show(output, loop.root());
        }
        loop.start();
        report = keeper == null ? null : keeper.started();
    }

    /** What became of the state that was kept; null before {@link #run}, and when nothing is. */
    public @Nullable Report report() {
        return report;
    }

    /** Whether {@link #save} has something to write. */
    public boolean isUnsaved() {
        return keeper != null && keeper.isDirty();
    }

    /** Writes what changed since the last save to the store, in one go. */
    public void save() {
        if (keeper == null) {
            return;
        }
        double from = metrics == null ? 0 : host.now();
        keeper.save();
        if (metrics != null) {
            metrics.save.record(host.now() - from);
        }
    }

    /** Where the host hands in what happened. */
    public Ingress events() {
        return loop.ingress();
    }

    /**
     * Runs every queued occurrence and flushes the document once. Does nothing when nothing waits.
     */
    public void drain() {
        loop.drain();
    }

    /**
     * Ends the program: destroys every scope and takes everything it showed out of the document.
     */
    public void stop() {
        if (keeper != null) {
            keeper.close();
        }
        patches.clear(PatchSink.ROOT); // first: only what is detached can be forgotten
        loop.stop();
        patches.flushed();
    }

    /**
     * Counts what any table holds for actors, scopes and nodes that are gone, or keeps for later.
     * At rest, between drains, there should be nothing: what is found is a defect of this engine.
     */
    public int sweep() {
        return loop.sweep();
    }

    /**
     * What is alive, as JSON: see {@link Inspection}.
     *
     * @param scope the id of the scope to look into, as an inspection names it; null for everything
     */
    public String inspect(@Nullable String scope) {
        Propagation p = loop.propagation();
        return Inspection.of(
                p.registry(),
                loop.root(),
                scope,
                sweep(),
                value -> Rendering.of(value, p, MAX_VALUE));
    }

    /** The counters, or null when this engine does not count. */
    public @Nullable Metrics metrics() {
        return metrics;
    }

    /** The propagation, for tests of what runs and what is alive. */
    public Propagation propagation() {
        return loop.propagation();
    }

    /** The loop, for tests of what is alive. */
    public ActorLoop loop() {
        return loop;
    }

    /** The functions that programs of this engine can call. */
    public Library library() {
        return library;
    }
}
