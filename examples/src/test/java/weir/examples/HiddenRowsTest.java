package weir.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import weir.actor.ActorRegistry;
import weir.examples.scenario.HeadlessStage;
import weir.examples.scenario.Key;
import weir.examples.scenario.PageElement;
import weir.examples.scenario.Selector;
import weir.source.SourceText;

/**
 * What was made of an item that a filter hides waits for it to be shown again, where nobody can
 * tell the difference; and is gone with its item.
 */
class HiddenRowsTest {
    /**
     * Rows of all kinds: with state of their own, with what the pointer and the user's events leave
     * behind, with an input, with arms, and such as only show. SECOND is a slot that both elements
     * at the end are linked to, or one of its own: then rows may wait.
     */
    private static final String PROGRAM =
            """
            document: Document/new(root: Element/stripe(direction: Column, items: LIST {
                button(name: TEXT { add }) |> LINK { slots.add }
                button(name: TEXT { next }) |> LINK { slots.next }
                button(name: TEXT { all }) |> LINK { slots.all }
                button(name: TEXT { show }) |> LINK { slots.show }
                button(name: TEXT { clear }) |> LINK { slots.clear }
                shows |> WHILE {
                    True => Element/stripe(
                        element: [id: TEXT { rows }]
                        direction: Column
                        items: shown |> List/map(it, new: row(it: it))
                    )
                    False => NoElement
                }
                Element/stripe(direction: Column, items: plain)
                button(name: TEXT { one }) |> LINK { slots.one }
                button(name: TEXT { two }) |> LINK { slots.SECOND }
            }))
            slots: [add: LINK, next: LINK, all: LINK, show: LINK, clear: LINK, one: LINK, two: LINK]
            FUNCTION button(name) {
                Element/button(element: [id: name, event: [press: LINK]], label: name)
            }
            slots_of: [all: slots.all.event.press, clear: slots.clear.event.press]
            filter: 0 |> HOLD filter { slots.next.event.press |> THEN { filter == 4 |> WHILE { True => 0, False => filter + 1 } } }
            shows: True |> HOLD shows { slots.show.event.press |> THEN { shows |> Bool/not() } }
            numbers: 0 |> HOLD numbers { slots.add.event.press |> THEN { numbers + 1 } }
            items: LIST {}
                |> List/append(item: slots.add.event.press |> item())
                |> List/remove(i, on: i.gone)
            FUNCTION item(press) {
                [
                    n: numbers
                    kind: numbers |> Math/modulo(divisor: 6)
                    slots: [mark: LINK, drop: LINK]
                    marked: False |> HOLD marked {
                        LATEST {
                            slots.mark.event.click |> THEN { marked |> Bool/not() }
                            slots_of.all |> THEN { marked |> Bool/not() }
                        }
                    }
                    gone: LATEST {
                        slots.drop.event.press
                        slots_of.clear |> THEN { marked |> WHEN { True => Gone, False => SKIP } }
                    }
                ]
            }
            shown: items |> List/retain(i, if: filter |> WHILE {
                0 => True
                1 => i.marked
                2 => i.marked |> Bool/not()
                3 => i.n > 3
                __ => False
            })
            plain: items
                |> List/retain(i, if: i.marked)
                |> List/map(i, new: Element/text(element: [class: TEXT { plain }], text: TEXT { {i.n} }))
            FUNCTION row(it) {
                Element/stripe(
                    element: [
                        class: it.marked |> WHILE { True => TEXT { row marked }, False => TEXT { row } }
                        hovered: LINK
                    ]
                    direction: Row
                    style: [background: [color: element.hovered |> WHILE { True => Red, False => Blue }]]
                    items: LIST {
                        Element/checkbox(
                            element: [class: TEXT { mark }, event: [click: LINK]]
                            label: Hidden[text: TEXT { mark {it.n} }]
                            checked: it.marked
                        ) |> LINK { it.slots.mark }
                        Element/button(
                            element: [class: TEXT { drop }, event: [press: LINK], hovered: LINK]
                            style: [font: [color: element.hovered |> WHILE { True => Red, False => Blue }]]
                            label: TEXT { drop {filter} }
                        ) |> LINK { it.slots.drop }
                        special(it: it)
                    }
                )
            }
            FUNCTION special(it) {
                it.kind |> WHILE {
                    0 => counter()
                    1 => Element/text_input(
                        element: [class: TEXT { field }, event: [change: LINK]]
                        label: Hidden[text: TEXT { field }]
                        text: TEXT { {it.n} }
                        focus: True
                    )
                    2 => last(it: it)
                    3 => filter |> WHILE { 0 => TEXT { zero }, 1 => TEXT { one } }
                    __ => NoElement
                }
            }
            FUNCTION counter() {
                BLOCK {
                    count: 0 |> HOLD count { own.event.press |> THEN { count + 1 } }
                    own: LINK
                    Element/button(element: [class: TEXT { count }, event: [press: LINK]], label: TEXT { {count} }) |> LINK { own }
                }
            }
            FUNCTION last(it) {
                it.marked |> WHILE {
                    True => Element/text(element: [], text: TEXT { yes {filter} })
                    False => Element/container(element: [class: TEXT { no }, event: [click: LINK]], child: TEXT { no })
                }
            }
            """;

    private static final int DEEDS = 400;

    @Test
    void nobodyCanTellRowsThatWaitFromThoseThatAreMadeAnew() throws Exception {
        long seed = System.nanoTime();
        System.out.println("hidden rows: seed " + seed);
        try (HeadlessStage waiting = stage("two");
                HeadlessStage anew = stage("one")) {
            Random first = new Random(seed);
            Random second = new Random(seed);
            for (int i = 0; i < DEEDS; i++) {
                String deed = act(waiting, first);
                assertEquals(deed, act(anew, second));
                assertEquals(shown(anew), shown(waiting), deed);
                assertEquals(0, waiting.sweep(), deed);
                waiting.engine().propagation().checkInvariants();
            }
            int made = waiting.engine().propagation().registry().actorsCreated();
            assertTrue(made < anew.engine().propagation().registry().actorsCreated(), "none waits");
        }
    }

    /**
     * What can be seen. Of several fields that ask for the focus in one moment any may have it:
     * which one says nothing of whether rows waited.
     */
    private static String shown(HeadlessStage stage) {
        String outline = stage.document().outline();
        return all(stage, ".field").size() < 2 ? outline : outline.replace(" focused", "");
    }

    private static HeadlessStage stage(String second) throws Exception {
        HeadlessStage stage =
                new HeadlessStage(new SourceText("rows.bn", PROGRAM.replace("SECOND", second)));
        stage.open();
        return stage;
    }

    private static String act(HeadlessStage stage, Random random) {
        int what = random.nextInt(14);
        int which = random.nextInt(1000);
        switch (what) {
            case 0, 1, 2 -> press(stage, "add");
            case 3, 4, 5, 6 -> press(stage, "next");
            case 7 -> press(stage, which % 4 == 0 ? "clear" : which % 4 == 1 ? "show" : "all");
            case 8, 9 -> click(stage, ".mark", which);
            case 10 -> click(stage, ".count", which);
            case 11 -> click(stage, which % 3 == 0 ? ".drop" : ".no", which);
            case 12 -> {
                List<PageElement> rows = all(stage, ".row");
                if (!rows.isEmpty()) {
                    stage.hover(rows.get(which % rows.size()));
                }
            }
            default -> {
                List<PageElement> fields = all(stage, ".field");
                if (!fields.isEmpty()) {
                    stage.enter(fields.get(which % fields.size()), "typed " + which);
                    stage.press(Key.ENTER);
                }
            }
        }
        return what + " " + which;
    }

    private static void press(HeadlessStage stage, String id) {
        stage.click(all(stage, "#" + id).get(0));
    }

    private static void click(HeadlessStage stage, String selector, int which) {
        List<PageElement> found = all(stage, selector);
        if (!found.isEmpty()) {
            stage.click(found.get(which % found.size()));
        }
    }

    private static List<PageElement> all(HeadlessStage stage, String selector) {
        return stage.page().all(Selector.of(selector));
    }

    @Test
    void showingTodosAgainMakesNothing() throws Exception {
        try (HeadlessStage stage = todos(20)) {
            filter(stage, "active");
            filter(stage, "");
            filter(stage, "completed");
            ActorRegistry registry = stage.engine().propagation().registry();
            int actors = registry.actorsCreated();
            int live = registry.liveActors();
            filter(stage, "");
            assertEquals(20, all(stage, ".todo-list li").size());
            assertEquals(actors, registry.actorsCreated());
            assertEquals(live, registry.liveActors());
        }
    }

    @Test
    void todosThatGoWhileTheyAreHiddenLeaveNothing() throws Exception {
        try (HeadlessStage stage = todos(1)) {
            hideAndClear(stage); // what every todo shares is made with the first ones
            ActorRegistry registry = stage.engine().propagation().registry();
            int actors = registry.liveActors();
            int scopes = registry.liveScopes();
            int nodes = stage.document().nodeCount();
            hideAndClear(stage);
            assertEquals(actors, registry.liveActors());
            assertEquals(scopes, registry.liveScopes());
            assertEquals(nodes, stage.document().nodeCount());
            assertEquals(0, stage.sweep());
        }
    }

    /** Adds 20 todos, and clears them while they wait; the first one stays. */
    private static void hideAndClear(HeadlessStage stage) throws Exception {
        add(stage, 20);
        filter(stage, "completed");
        filter(stage, "");
        stage.click(all(stage, ".toggle-all").get(0));
        stage.click(all(stage, ".toggle").get(0));
        filter(stage, "active");
        assertEquals(1, all(stage, ".todo-list li").size());
        stage.click(all(stage, ".clear-completed").get(0));
        filter(stage, "");
        assertEquals(1, all(stage, ".todo-list li").size());
    }

    private static HeadlessStage todos(int count) throws Exception {
        HeadlessStage stage = new HeadlessStage(Example.named("todo_mvc").program());
        stage.open();
        add(stage, count);
        return stage;
    }

    private static void add(HeadlessStage stage, int count) {
        PageElement input = all(stage, ".new-todo").get(0);
        stage.click(input);
        for (int i = 0; i < count; i++) {
            stage.enter(input, "Todo " + i);
            stage.press(Key.ENTER);
        }
    }

    private static void filter(HeadlessStage stage, String name) {
        stage.click(all(stage, "a[href=\"#/" + name + "\"]").get(0));
    }
}
