package weir.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weir.examples.scenario.HeadlessStage;
import weir.examples.scenario.Key;
import weir.examples.scenario.Page;
import weir.examples.scenario.PageElement;
import weir.examples.scenario.Selector;
import weir.metrics.Metrics;

/** How much TodoMVC does for one deed: what changed, however long the list is. */
class TodoMvcWorkTest {
    private static final Selector TOGGLES = Selector.of(".todo-list .toggle");

    /** Patches of the document that a toggled todo may cost: its row, the counter, the buttons. */
    private static final int PATCHES_OF_A_TOGGLE = 12;

    /** Actors that may run for it. */
    private static final int ACTORS_OF_A_TOGGLE = 25;

    /** Actors and scopes that a todo and its row may be. */
    private static final int ACTORS_OF_A_TODO = 36;

    private static final int SCOPES_OF_A_TODO = 14;

    private record Work(int patches, int actors) {}

    @Test
    void togglingOneOfAThousandTodosCostsWhatItCostsInAShortList() throws Exception {
        Work few = workOfAToggle(10);
        Work many = workOfAToggle(1000);
        assertEquals(few, many);
        assertTrue(many.patches() <= PATCHES_OF_A_TOGGLE, many::toString);
        assertTrue(many.actors() <= ACTORS_OF_A_TOGGLE, many::toString);
    }

    @Test
    void typingACharacterTouchesNothingButTheInput() throws Exception {
        try (HeadlessStage stage = listOf(1000)) {
            stage.document().resetCounts();
            stage.type("a");
            assertTrue(stage.document().patches() <= 1, stage.document()::outline);
        }
    }

    @Test
    void aTodoIsMadeOfFewActorsAndScopes() throws Exception {
        try (HeadlessStage stage = listOf(1)) {
            int actors = live(stage);
            int scopes = liveScopes(stage);
            add(stage, 10);
            assertTrue(live(stage) - actors <= 10 * ACTORS_OF_A_TODO, () -> "" + live(stage));
            assertTrue(
                    liveScopes(stage) - scopes <= 10 * SCOPES_OF_A_TODO,
                    () -> "" + liveScopes(stage));
        }
    }

    @Test
    void whatTheLastTodoLeavesBehindIsWhatWasThereAtTheStart() throws Exception {
        try (HeadlessStage stage = listOf(0)) {
            add(stage, 1); // what every todo shares is made with the first one
            stage.click(element(stage, ".toggle-all"));
            stage.click(element(stage, ".clear-completed"));
            int nodes = stage.document().nodeCount();
            int live = live(stage);
            add(stage, 20);
            stage.click(element(stage, ".toggle-all"));
            stage.click(element(stage, ".clear-completed"));
            assertEquals(nodes, stage.document().nodeCount());
            assertEquals(live, live(stage));
        }
    }

    private static Work workOfAToggle(int todos) throws Exception {
        try (HeadlessStage stage = listOf(todos)) {
            PageElement toggle = stage.page().all(TOGGLES).get(todos / 2);
            // the first completed todo makes the button that clears it; look at one after it
            stage.click(stage.page().all(TOGGLES).get(0));
            stage.hover(toggle);
            stage.document().resetCounts();
            int before = metrics(stage).actorsRun.count;
            stage.click(toggle);
            return new Work(stage.document().patches(), metrics(stage).actorsRun.count - before);
        }
    }

    private static HeadlessStage listOf(int todos) throws Exception {
        HeadlessStage stage = new HeadlessStage(Example.named("todo_mvc").program());
        stage.open();
        add(stage, todos);
        return stage;
    }

    private static void add(HeadlessStage stage, int todos) {
        PageElement input = element(stage, ".new-todo");
        stage.click(input);
        for (int i = 1; i <= todos; i++) {
            stage.enter(input, "Todo " + i);
            stage.press(Key.ENTER);
        }
    }

    private static PageElement element(HeadlessStage stage, String selector) {
        Page page = stage.page();
        return page.all(Selector.of(selector)).get(0);
    }

    private static int live(HeadlessStage stage) {
        Metrics metrics = metrics(stage);
        return metrics.actorsCreated.count - metrics.actorsDestroyed.count;
    }

    private static int liveScopes(HeadlessStage stage) {
        Metrics metrics = metrics(stage);
        return metrics.scopesCreated.count - metrics.scopesDestroyed.count;
    }

    private static Metrics metrics(HeadlessStage stage) {
        Metrics metrics = stage.engine().metrics();
        if (metrics == null) {
            throw new AssertionError("the stage does not count");
        }
        return metrics;
    }
}
