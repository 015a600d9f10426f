package weir.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Body;
import weir.actor.CallActor;
import weir.actor.InputTextActor;
import weir.actor.Kept;
import weir.actor.Propagation;
import weir.actor.ScopeId;
import weir.library.Builtin;
import weir.library.BuiltinCall;
import weir.library.Library;
import weir.program.Function;
import weir.program.Node;
import weir.program.Region;
import weir.source.Place;
import weir.value.ActorId;
import weir.value.ElementKind;
import weir.value.ElementSite;
import weir.value.ElementValue;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Shape;

/**
 * Makes calls live: of the program's functions, of the library's, and of those that make elements.
 *
 * <p>A function's body is instantiated in a scope of its own, or, when an event is piped into it,
 * in one for each occurrence.
 *
 * <p><b>Errors.</b> Calls nested deeper than {@link Elaborator#MAX_CALLS}, and too many that are
 * deep in one instant, are faults at their place; what asked for them has no value.
 */
final class Calls {
    /** Calls that may be made in one instant inside of more than {@link #DEEP_CALLS} others. */
    private static final int MAX_DEEP_CALLS = 100_000;

    private static final int DEEP_CALLS = 10;

    private final Elaborator elaborator;
    private final Propagation p;
    private final Library library;
    private final @Nullable Shape[] shapes;
    private final Frame root;
    private int deepCalls;
    private int deepCallsIn = -1;

    /**
     * @param shapes of the settings of elements, by node
     * @param root where the bodies of functions are
     */
    Calls(
            Elaborator elaborator,
            Propagation p,
            Library library,
            @Nullable Shape[] shapes,
            Frame root) {
        this.elaborator = elaborator;
        this.p = p;
        this.library = library;
        this.shapes = shapes;
        this.root = root;
    }

    /** A call of a function of the program. */
    @Nullable Ref call(Node.Call node, Frame frame) {
        @Nullable Ref[] arguments = new Ref[node.arguments().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = elaborator.elaborate(node.arguments().get(i));
        }
        Ref passed = node.pass() == null ? frame.passed : elaborator.elaborate(node.pass());
        Ref piped = node.piped() < 0 ? null : arguments[node.piped()];
        if (piped != null && p.isEvent(piped)) {
            Body body =
                    new FunctionBody(
                            this,
                            node.function(),
                            node.id(),
                            node.place(),
                            frame.calls,
                            arguments,
                            node.piped(),
                            passed);
            ActorId output = p.add(CallActor.outputFor(node.place()), frame.scope);
            p.add(new CallActor(node.place(), piped, body, output), frame.scope);
            return output;
        }
        ScopeId scope = p.createScope(frame.scope, node.id(), Kept.NO_ITEM);
        Ref result = callIn(scope, node.function(), node.place(), frame.calls, arguments, passed);
        if (p.registry().isEmpty(scope)) {
            p.destroy(scope);
        }
        return result;
    }

    /** What {@code function} comes to in {@code scope}, inside of {@code calls} others. */
    @Nullable Ref callIn(
            ScopeId scope,
            Function function,
            Place place,
            int calls,
            @Nullable Ref[] arguments,
            @Nullable Ref passed) {
        if (calls >= Elaborator.MAX_CALLS) {
            p.mistake(
                    place,
                    "too-deep",
                    "`" + function.name() + "` calls itself too deeply",
                    "this is call number " + Elaborator.MAX_CALLS + " inside one another",
                    "make sure that some arm of a WHEN ends the recursion");
            return null;
        }
        if (calls > DEEP_CALLS && areTooMany()) {
            p.mistake(
                    place,
                    "too-deep",
                    "`" + function.name() + "` calls itself too often",
                    "this is call number " + MAX_DEEP_CALLS + " of one event",
                    "a function that calls itself twice doubles with each call");
            return null;
        }
        return elaborator.instantiate(
                function.body(), root, scope, passed, false, calls + 1, arguments);
    }

    /** Counts a call: a recursion that branches would fill the memory before it gets too deep. */
    private boolean areTooMany() {
        if (deepCallsIn != p.instant()) {
            deepCallsIn = p.instant();
            deepCalls = 0;
        }
        return ++deepCalls > MAX_DEEP_CALLS;
    }

    /** A call of the library. */
    @Nullable Ref builtin(Node.BuiltinCall node, Frame frame) {
        Builtin builtin = library.row(node.signature());
        @Nullable Ref[] arguments = new Ref[node.arguments().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = elaborator.elaborate(node.arguments().get(i));
        }
        ElementSite site = node.element();
        if (site != null) {
            return element(node, site, arguments, frame);
        }
        Region region = node.body();
        return builtin.instantiate(
                new BuiltinCall(
                        p,
                        frame.scope,
                        node.id(),
                        node.place(),
                        node.signature(),
                        arguments,
                        region == null ? null : elaborator.itemBody(region)));
    }

    private Ref element(
            Node.BuiltinCall node, ElementSite site, @Nullable Ref[] arguments, Frame frame) {
        Shape shape = shapes[node.id()];
        if (shape == null) {
            List<String> names = new ArrayList<>();
            boolean[] fixed = new boolean[arguments.length];
            for (int i = 0; i < fixed.length; i++) {
                names.add(node.signature().parameters().get(i).name());
                Node argument = node.arguments().get(i);
                fixed[i] = argument == null || argument instanceof Node.Constant;
            }
            shape = new Shape(null, names, fixed);
            shapes[node.id()] = shape;
        }
        RecordValue settings = new RecordValue(shape, arguments);
        ActorId text = null;
        if (site.kind() == ElementKind.TEXT_INPUT) {
            text = p.add(new InputTextActor(node.place(), settings.field("text")), frame.scope);
        }
        return new ElementValue(site, settings, text);
    }
}
