package weir.bridge.dom;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.dom.xml.Element;
import weir.bridge.js.DomEvent;
import weir.bridge.js.Ear;
import weir.bridge.js.Elements;
import weir.bridge.js.Inputs;
import weir.bridge.js.Listeners;
import weir.bridge.js.Nodes;
import weir.bridge.js.Page;
import weir.bridge.js.Turns;
import weir.document.EventKind;
import weir.metrics.Metrics;
import weir.runtime.Ingress;

/**
 * The listeners of one app. All are on its root; each finds the nearest element that wants to hear,
 * and writes into the engine's {@link Ingress}.
 *
 * <p><b>Invariants.</b> Nothing thrown in a listener leaves it. A disabled element hears nothing. A
 * blur that patches caused, or that comes from an element that is gone, is not told.
 */
public final class DomEvents {
    private static final int ACTIVATION = EventKind.PRESS.bit() | EventKind.CLICK.bit();
    private static final int TEXT = EventKind.CHANGE.bit() | EventKind.INPUT.bit();

    private final DomPatcher patcher;
    private final Element root;
    private final Ingress ingress;
    private final Runnable drain;
    private final Consumer<Throwable> failures;
    private final @Nullable Metrics metrics;
    private final Listeners listeners = Listeners.create();

    /**
     * @param drain runs the engine now
     * @param failures gets what was thrown in a listener
     * @param metrics is told how long listeners take; null when nothing is measured
     */
    public DomEvents(
            DomPatcher patcher,
            Ingress ingress,
            Runnable drain,
            Consumer<Throwable> failures,
            @Nullable Metrics metrics) {
        this.patcher = patcher;
        this.root = patcher.root();
        this.ingress = ingress;
        this.drain = drain;
        this.failures = failures;
        this.metrics = metrics;
        listen("click", this::click);
        listen("dblclick", event -> occur(EventKind.DOUBLE_CLICK, event));
        listen("keydown", this::keyDown);
        listen("input", this::input);
        listen("change", this::change);
        listen("focusin", event -> occur(EventKind.FOCUS, event));
        listen("focusout", this::focusOut);
        listen("mouseover", this::mouseOver);
        listen("mouseout", this::mouseOut);
        listen("compositionstart", event -> Inputs.beginComposition(event.getTarget()));
        listen("compositionend", this::compositionEnd);
    }

    /** Takes the listeners off. */
    public void close() {
        Listeners.removeAll(listeners);
    }

    private void listen(String type, Consumer<DomEvent> handler) {
        Listeners.add(listeners, root, type, event -> handle(event, handler));
    }

    private void handle(DomEvent event, Consumer<DomEvent> handler) {
        double from = metrics == null ? 0 : Turns.now();
        try {
            handler.accept(event);
        } catch (Throwable failure) {
            failures.accept(failure);
        }
        if (metrics != null) {
            metrics.event.record(Turns.now() - from);
        }
    }

    private @Nullable Ear hearer(DomEvent event, int kinds) {
        Ear ear = Ear.nearest(event.getTarget(), root, kinds);
        return ear == null || Elements.isDisabled(ear.getElement()) ? null : ear;
    }

    private void occur(EventKind kind, DomEvent event) {
        Ear ear = hearer(event, kind.bit());
        if (ear != null) {
            ingress.occur(kind, ear.getNode());
        }
    }

    private void click(DomEvent event) {
        Elements.clickLabelled(event.getTarget());
        Ear ear = hearer(event, ACTIVATION);
        if (ear == null) {
            return;
        }
        int node = ear.getNode();
        if (hears(ear, EventKind.PRESS)) {
            ingress.occur(EventKind.PRESS, node);
        }
        if (hears(ear, EventKind.CLICK)) {
            Element element = ear.getElement();
            if (Elements.isSvg(element)) {
                double x = event.getClientX() - Elements.drawingLeft(element);
                double y = event.getClientY() - Elements.drawingTop(element);
                ingress.clickAt(node, x, y);
            } else {
                ingress.occur(EventKind.CLICK, node);
            }
        }
    }

    private void keyDown(DomEvent event) {
        String key = DomEvent.key(event);
        if (key.isEmpty() || DomEvent.isComposing(event)) {
            return;
        }
        Ear ear = hearer(event, EventKind.KEY_DOWN.bit());
        if (ear != null) {
            ingress.key(ear.getNode(), key, Inputs.text(event.getTarget()));
        }
        if (key.equals("Enter") || key.equals(" ")) {
            pressByKey(event, key.equals("Enter"));
        }
    }

    /**
     * Lets Enter and Space press what looks like a button but is none, and Enter stand for a double
     * click.
     */
    private void pressByKey(DomEvent event, boolean enter) {
        Element element = event.getTarget();
        if (!Elements.needsKeys(element) || DomEvent.hasModifier(event)) {
            return;
        }
        Ear twice = enter ? hearer(event, EventKind.DOUBLE_CLICK.bit()) : null;
        boolean opens = twice != null && Page.isSame(twice.getElement(), element);
        if (!opens && hearer(event, ACTIVATION) == null) {
            return;
        }
        event.preventDefault(); // or Space scrolls
        if (event.isRepeat()) {
            return;
        }
        if (opens) {
            occur(EventKind.DOUBLE_CLICK, event);
        } else {
            Elements.click(element);
        }
    }

    private void input(DomEvent event) {
        Ear ear = hearer(event, TEXT);
        if (ear == null) {
            return;
        }
        Element element = event.getTarget();
        if (Inputs.isSlider(element)) {
            ingress.slide(ear.getNode(), Inputs.number(element));
        } else {
            tellText(ear, Inputs.text(element));
        }
    }

    /** Once, whichever of the two ports there are: the engine serves both. */
    private void tellText(Ear ear, String text) {
        ingress.text(EventKind.CHANGE, ear.getNode(), text);
    }

    private void change(DomEvent event) {
        if (!Inputs.isDropDown(event.getTarget())) {
            input(event); // told already, unless by what fills forms in and says only this
            return;
        }
        Ear ear = hearer(event, EventKind.SELECT.bit());
        String chosen = Inputs.choice(event.getTarget());
        if (ear != null) {
            ingress.text(EventKind.SELECT, ear.getNode(), chosen);
        }
    }

    private void focusOut(DomEvent event) {
        if (!patcher.isPatching() && Nodes.contains(root, event.getTarget())) {
            occur(EventKind.BLUR, event);
        }
    }

    private void mouseOver(DomEvent event) {
        JSArray<Ear> entered = changed(event);
        for (int i = entered.getLength() - 1; i >= 0; i--) { // from the outside in
            ingress.hover(entered.get(i).getNode(), true);
        }
    }

    private void mouseOut(DomEvent event) {
        JSArray<Ear> left = changed(event);
        for (int i = 0; i < left.getLength(); i++) {
            ingress.hover(left.get(i).getNode(), false);
        }
    }

    /**
     * Tells elements that were put under the pointer that they are. To be called after patches; the
     * browser itself knows in the next frame, when it has laid them out.
     */
    public void lookUnderPointer() {
        JSArray<Ear> fresh = patcher.takeFresh();
        if (fresh.getLength() == 0) {
            return;
        }
        Turns.frame(
                () -> {
                    JSArray<Ear> hovered = Ear.underPointer(fresh, root);
                    for (int i = 0; i < hovered.getLength(); i++) {
                        ingress.hover(hovered.get(i).getNode(), true);
                    }
                });
    }

    private JSArray<Ear> changed(DomEvent event) {
        return Ear.between(
                event.getTarget(), event.getRelatedTarget(), root, EventKind.HOVERED.bit());
    }

    /**
     * The program hears of the finished text first: what it wants shown instead may be overtaken.
     */
    private void compositionEnd(DomEvent event) {
        Element element = event.getTarget();
        Inputs.endComposition(element);
        Ear ear = hearer(event, TEXT);
        if (ear != null) {
            tellText(ear, Inputs.text(element));
            drain.run();
            String pending = Inputs.takePending(element);
            if (pending != null) {
                patcher.setInputText(ear.getNode(), pending);
                tellText(ear, pending);
            }
        }
    }

    private static boolean hears(Ear ear, EventKind kind) {
        return (ear.getKinds() & kind.bit()) != 0;
    }
}
