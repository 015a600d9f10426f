package weir.examples.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import weir.Engine;
import weir.ProgramException;
import weir.document.EventKind;
import weir.persist.Claim;
import weir.persist.Keeper;
import weir.persist.MemoryStore;
import weir.persist.StateStore;
import weir.persist.StoreException;
import weir.source.Diagnostic;
import weir.source.SourceText;

/**
 * A stage on the JVM: the engine, a {@link HeadlessDocument}, and a person with a mouse and a
 * keyboard who makes the events that a browser would make of the same deeds, in the same order.
 *
 * <p>Time stands still but for {@link #pause}. There is no layout: everything that is not hidden is
 * visible, and clicks at coordinates are refused.
 */
public final class HeadlessStage implements Stage {
    private static final String FIRST_ROUTE = "/";

    private final SourceText program;
    private HeadlessDocument document = new HeadlessDocument();
    private HeadlessHost host = new HeadlessHost(FIRST_ROUTE);
    private @Nullable Engine engine;
    private StateStore store;
    private @Nullable Keeper keeper;
    private final List<String> notices = new ArrayList<>();

    /** What the pointer is over, and everything around that, the innermost first. */
    private List<HeadlessNode> hovered = List.of();

    public HeadlessStage(SourceText program) {
        this(program, new MemoryStore());
    }

    /**
     * @param store where the program's state is kept
     */
    public HeadlessStage(SourceText program, StateStore store) {
        this.program = program;
        this.store = store;
    }

    /** The codes of what was told about the state. */
    public List<String> notices() {
        return notices;
    }

    /** What is shown now. */
    public HeadlessDocument document() {
        return document;
    }

    /** The running engine, for its counters. */
    public Engine engine() {
        if (engine == null) {
            throw new IllegalStateException("the stage is not open");
        }
        return engine;
    }

    /** What the program wrote to the log. */
    public List<String> logLines() {
        return host.lines();
    }

    @Override
    public void open() {
        close();
        try {
            for (String key : store.keys()) {
                store.remove(key);
            }
        } catch (StoreException refused) {
            notices.add("state-unavailable");
        }
        start(FIRST_ROUTE);
    }

    @Override
    public void reload() {
        start(host.route());
    }

    private void start(String route) {
        close();
        Keeper opened =
                Keeper.open(
                        store,
                        "stage",
                        Claim.MINE,
                        (trouble, code, title, hint) -> notices.add(code));
        keeper = opened;
        document = new HeadlessDocument();
        host = new HeadlessHost(route);
        hovered = List.of();
        try {
            engine =
                    Engine.start(
                            List.of(program),
                            new Engine.Options("weir-", true),
                            host,
                            document,
                            opened);
        } catch (ProgramException refused) {
            throw new ScenarioFailure(
                    "The program cannot start:\n" + described(refused.diagnostics()));
        }
        settle();
    }

    @Override
    public void clearState() {
        close();
        if (keeper != null) {
            keeper.clear();
        }
        start(host.route());
    }

    @Override
    public Page page() {
        return new Page("memory:#" + host.route(), picture(document.root()));
    }

    private PageElement picture(HeadlessNode node) {
        List<PageNode> children = new ArrayList<>();
        for (HeadlessNode child : node.children) {
            children.add(child.isText() ? new PageNode.Text(child.text) : picture(child));
        }
        Map<String, String> attributes = new TreeMap<>(node.attributes);
        if (!node.classes.isEmpty()) {
            attributes.put("class", node.classes);
        }
        if (node.attribute("role").equals("checkbox")) {
            attributes.put("aria-checked", String.valueOf(node.checked));
        }
        return new PageElement(
                node.number,
                node.tag,
                attributes,
                new PageElement.State(
                        document.isVisible(node),
                        node == document.focused(),
                        node.disabled,
                        node.isTyped() || node.isChosen() ? node.text : ""),
                null,
                children);
    }

    @Override
    public void click(PageElement element) {
        HeadlessNode node = pressable(element);
        pointAt(node);
        press(node);
    }

    @Override
    public void doubleClick(PageElement element) {
        HeadlessNode node = pressable(element);
        pointAt(node);
        press(node);
        press(node);
        HeadlessNode hearer = hearer(node, EventKind.DOUBLE_CLICK);
        if (hearer != null && document.isShown(node)) {
            engine().events().occur(EventKind.DOUBLE_CLICK, hearer.number);
            settle();
        }
    }

    @Override
    public void clickAt(int x, int y) {
        throw new ScenarioFailure("This stage has no layout: use an action that names an element");
    }

    @Override
    public void doubleClickAt(int x, int y) {
        clickAt(x, y);
    }

    @Override
    public void hover(PageElement element) {
        pointAt(node(element));
    }

    @Override
    public void pointAway() {
        pointAt(null);
    }

    @Override
    public void focus(PageElement element) {
        moveFocus(node(element));
    }

    @Override
    public void type(String text) {
        text.codePoints().forEach(codePoint -> typeOne(Character.toString(codePoint)));
    }

    private void typeOne(String character) {
        keyDown(character);
        HeadlessNode focused = document.focused();
        if (focused == null || !focused.isTyped()) {
            return;
        }
        int caret = Math.min(focused.caret, focused.text.length());
        focused.caret = caret + character.length();
        edit(focused, focused.text.substring(0, caret) + character + focused.text.substring(caret));
    }

    @Override
    public void press(Key key) {
        keyDown(key.code());
        HeadlessNode focused = document.focused();
        switch (key) {
            case TAB -> moveFocus(afterFocus());
            case ENTER, SPACE -> {
                if (focused == null) {
                    return;
                }
                if (key == Key.SPACE && focused.isTyped()) {
                    typeSpace(focused);
                } else if (key == Key.ENTER && focused.hears(EventKind.DOUBLE_CLICK)) {
                    engine().events().occur(EventKind.DOUBLE_CLICK, focused.number);
                    settle();
                } else if (!focused.isTyped() && (key == Key.SPACE || !isNativeCheckbox(focused))) {
                    activate(focused);
                }
            }
            case BACKSPACE, DELETE -> {
                if (focused != null && focused.isTyped()) {
                    erase(focused, key == Key.BACKSPACE ? -1 : 0);
                }
            }
            case ESCAPE -> {}
        }
    }

    private void typeSpace(HeadlessNode focused) {
        focused.caret++;
        edit(
                focused,
                focused.text.substring(0, focused.caret - 1)
                        + " "
                        + focused.text.substring(focused.caret - 1));
    }

    /** Takes out the character that is {@code offset} away from the caret. */
    private void erase(HeadlessNode input, int offset) {
        int at = input.caret + offset;
        if (at >= 0 && at < input.text.length()) {
            input.caret = at;
            edit(input, input.text.substring(0, at) + input.text.substring(at + 1));
        }
    }

    @Override
    public void enter(PageElement element, String value) {
        HeadlessNode node = node(element);
        node.caret = value.length();
        if (node.attribute("type").equals("range")) {
            node.text = value;
            HeadlessNode hearer = hearer(node, EventKind.CHANGE);
            if (hearer != null) {
                engine().events().slide(hearer.number, Double.parseDouble(value));
            }
            settle();
        } else if (node.tag.equals("select")) {
            node.text = value;
            tell(node, EventKind.SELECT, value);
            settle();
        } else {
            edit(node, value);
        }
    }

    @Override
    public String style(PageElement element, String property) {
        return asComputed(document.style(node(element), property));
    }

    /** A browser gives computed colours as {@code rgb(…)}. */
    private static String asComputed(String value) {
        if (value.length() != 7 || value.charAt(0) != '#') {
            return value;
        }
        int rgb = Integer.parseInt(value.substring(1), 16);
        return String.format(
                Locale.ROOT, "rgb(%d, %d, %d)", rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }

    @Override
    public void back() {
        travel(-1);
    }

    @Override
    public void forward() {
        travel(1);
    }

    private void travel(int steps) {
        if (!host.travel(steps)) {
            throw new ScenarioFailure("There is no such page in the history");
        }
        engine().events().route(host.route());
        settle();
    }

    @Override
    public int sweep() {
        return engine().sweep();
    }

    @Override
    public void pause(int milliseconds) {
        double end = host.now() + milliseconds;
        while (host.wakeBefore(end)) {
            engine().drain();
            settle();
        }
    }

    @Override
    public void close() {
        if (engine == null) {
            return;
        }
        engine.stop();
        engine = null;
        if (document.nodeCount() != 0) {
            throw new ScenarioFailure(
                    "The program ended and left "
                            + document.nodeCount()
                            + " nodes:\n"
                            + document.outline());
        }
    }

    /** Lets the engine work until it wants nothing more, and hands on what went wrong. */
    private void settle() {
        boolean busy = true;
        while (busy) {
            busy = host.takeDrainWish();
            if (busy) {
                engine().drain();
            }
            HeadlessNode focused = document.takeNewlyFocused();
            if (focused != null) {
                occur(focused, EventKind.FOCUS);
                busy = true;
            }
        }
        List<Diagnostic> faults = host.takeFaults();
        if (!faults.isEmpty()) {
            throw new ScenarioFailure("The program failed:\n" + described(faults));
        }
    }

    /** Button down and up, without moving the pointer. */
    private void press(HeadlessNode node) {
        HeadlessNode target = node;
        while (target != null && !target.isFocusable()) {
            target = target.parent;
        }
        moveFocus(target);
        if (document.isShown(node)) { // what lost the focus may have taken it away
            activate(node);
        }
    }

    /** What a click does that is not about focus. */
    private void activate(HeadlessNode node) {
        HeadlessNode hearer = node;
        while (hearer != null && !hearer.hears(EventKind.PRESS) && !hearer.hears(EventKind.CLICK)) {
            hearer = hearer.parent;
        }
        if (hearer != null && !hearer.disabled) {
            boolean press = hearer.hears(EventKind.PRESS);
            engine().events().occur(press ? EventKind.PRESS : EventKind.CLICK, hearer.number);
            settle();
        }
        for (HeadlessNode link = node; link != null; link = link.parent) {
            if (link.attribute("href").startsWith("#")) {
                host.navigate(link.attribute("href").substring(1));
                engine().events().route(host.route());
                settle();
                return;
            }
        }
    }

    private void pointAt(@Nullable HeadlessNode node) {
        List<HeadlessNode> now = new ArrayList<>();
        for (HeadlessNode around = node; around != null; around = around.parent) {
            now.add(around);
        }
        List<HeadlessNode> before = hovered;
        hovered = now;
        for (HeadlessNode left : before) {
            if (!now.contains(left) && document.isShown(left)) {
                tellHover(left, false);
            }
        }
        for (int i = now.size() - 1; i >= 0; i--) {
            if (!before.contains(now.get(i))) {
                tellHover(now.get(i), true);
            }
        }
        settle();
    }

    private void tellHover(HeadlessNode node, boolean inside) {
        if (node.hears(EventKind.HOVERED)) {
            engine().events().hover(node.number, inside);
        }
    }

    private void moveFocus(@Nullable HeadlessNode target) {
        HeadlessNode former = document.focused();
        if (former == target) {
            return;
        }
        document.setFocused(target);
        if (former != null) {
            occur(former, EventKind.BLUR);
        }
        if (target != null) {
            occur(target, EventKind.FOCUS);
        }
        settle();
    }

    private @Nullable HeadlessNode afterFocus() {
        List<HeadlessNode> stops = new ArrayList<>();
        collectTabStops(document.root(), stops);
        HeadlessNode focused = document.focused();
        int next = focused == null ? 0 : stops.indexOf(focused) + 1;
        return next < stops.size() ? stops.get(next) : null;
    }

    private void collectTabStops(HeadlessNode node, List<HeadlessNode> stops) {
        if (!node.isText() && node.isFocusable() && document.isVisible(node)) {
            stops.add(node);
        }
        for (HeadlessNode child : node.children) {
            collectTabStops(child, stops);
        }
    }

    private void keyDown(String key) {
        HeadlessNode focused = document.focused();
        HeadlessNode hearer = focused == null ? null : hearer(focused, EventKind.KEY_DOWN);
        if (hearer != null) {
            engine().events().key(hearer.number, key, hearer.text);
            settle();
        }
    }

    private void edit(HeadlessNode input, String text) {
        input.text = text;
        tell(input, EventKind.CHANGE, text);
        tell(input, EventKind.INPUT, text);
        settle();
    }

    private void tell(HeadlessNode node, EventKind kind, String text) {
        HeadlessNode hearer = hearer(node, kind);
        if (hearer != null) {
            engine().events().text(kind, hearer.number, text);
        }
    }

    private void occur(HeadlessNode node, EventKind kind) {
        HeadlessNode hearer = hearer(node, kind);
        if (hearer != null) {
            engine().events().occur(kind, hearer.number);
        }
    }

    /** The nearest node that has asked for {@code kind}, or null; a disabled one hears nothing. */
    private static @Nullable HeadlessNode hearer(HeadlessNode node, EventKind kind) {
        for (HeadlessNode around = node; around != null; around = around.parent) {
            if (around.hears(kind)) {
                return around.disabled ? null : around;
            }
        }
        return null;
    }

    private HeadlessNode pressable(PageElement element) {
        HeadlessNode node = node(element);
        if (!document.isVisible(node)) {
            throw new ScenarioFailure(Play.described(element) + " is hidden: nobody can click it");
        }
        return node;
    }

    private HeadlessNode node(PageElement element) {
        HeadlessNode node = document.find(element.handle());
        if (node == null) {
            throw new ScenarioFailure(Play.described(element) + " is not on the page any more");
        }
        return node;
    }

    private static boolean isNativeCheckbox(HeadlessNode node) {
        return node.tag.equals("input") && node.attribute("type").equals("checkbox");
    }

    private static String described(List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            text.append("  ")
                    .append(diagnostic.code())
                    .append(" at ")
                    .append(lineOf(diagnostic))
                    .append(": ")
                    .append(diagnostic.title())
                    .append("; ")
                    .append(diagnostic.label())
                    .append('\n');
        }
        return text.toString();
    }

    private static String lineOf(Diagnostic diagnostic) {
        String text = diagnostic.source().text();
        int start = Math.min(diagnostic.span().start(), text.length());
        long line = text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        return diagnostic.source().name() + ":" + line;
    }
}
