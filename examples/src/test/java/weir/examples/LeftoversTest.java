package weir.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.Engine;
import weir.actor.ActorRegistry;
import weir.examples.scenario.HeadlessStage;
import weir.examples.scenario.Key;
import weir.examples.scenario.PageElement;
import weir.examples.scenario.Selector;

/** What many rounds of a deed leave behind in TodoMVC: nothing, and no larger tables. */
class LeftoversTest {
    private static final int ROUNDS = 300;

    /** Everything that must be the same again. */
    private record Alive(
            int actors, int scopes, int edges, int timers, int nodes, int shown, int swept) {}

    private interface Round {
        void play(HeadlessStage stage);
    }

    @Test
    void todosThatComeAndGo() throws Exception {
        play(
                stage -> {
                    add(stage);
                    stage.click(element(stage, ".toggle-all"));
                    stage.click(element(stage, ".clear-completed"));
                });
    }

    @Test
    void todosThatAreDestroyedByTheirOwnButton() throws Exception {
        play(
                stage -> {
                    add(stage);
                    stage.hover(last(stage, ".todo-list li"));
                    stage.click(last(stage, ".destroy"));
                    stage.pointAway();
                });
    }

    @Test
    void filtersThatFlip() throws Exception {
        play(
                stage -> {
                    stage.click(stage.page().all(Selector.of(".filters a")).get(2));
                    stage.click(stage.page().all(Selector.of(".filters a")).get(0));
                });
    }

    @Test
    void armsThatSwitch() throws Exception {
        play(
                stage -> {
                    stage.click(element(stage, ".toggle"));
                    stage.click(element(stage, ".toggle"));
                });
    }

    @Test
    void todosThatAreEdited() throws Exception {
        play(
                stage -> {
                    stage.doubleClick(element(stage, ".todo-list label"));
                    stage.press(Key.ESCAPE);
                });
    }

    @Test
    void appsThatComeAndGo() throws Exception {
        try (HeadlessStage stage = new HeadlessStage(Example.named("interval").program())) {
            for (int round = 0; round < ROUNDS; round++) {
                stage.open();
                Engine engine = stage.engine();
                engine.stop();
                ActorRegistry registry = engine.propagation().registry();
                assertEquals(
                        new Alive(0, 0, 0, 0, 0, 0, 0),
                        new Alive(
                                registry.liveActors(),
                                registry.liveScopes(),
                                registry.liveSubscriptions(),
                                engine.loop().liveTimers(),
                                engine.loop().renderer().liveNodes(),
                                0,
                                engine.sweep()));
            }
        }
    }

    private static void play(Round round) throws Exception {
        try (HeadlessStage stage = new HeadlessStage(Example.named("todo_mvc").program())) {
            stage.open();
            add(stage);
            add(stage);
            for (int i = 0; i < 10; i++) { // what every todo shares is made with the first ones
                round.play(stage);
            }
            Alive before = alive(stage);
            int tables = stage.engine().propagation().registry().tableSize();
            for (int i = 0; i < ROUNDS; i++) {
                round.play(stage);
            }
            assertEquals(before, alive(stage));
            assertEquals(tables, stage.engine().propagation().registry().tableSize());
        }
    }

    private static Alive alive(HeadlessStage stage) {
        Engine engine = stage.engine();
        ActorRegistry registry = engine.propagation().registry();
        return new Alive(
                registry.liveActors(),
                registry.liveScopes(),
                registry.liveSubscriptions(),
                engine.loop().liveTimers(),
                engine.loop().renderer().liveNodes(),
                stage.document().nodeCount(),
                engine.sweep());
    }

    private static void add(HeadlessStage stage) {
        PageElement input = element(stage, ".new-todo");
        stage.click(input);
        stage.enter(input, "Todo");
        stage.press(Key.ENTER);
    }

    private static PageElement element(HeadlessStage stage, String selector) {
        return stage.page().all(Selector.of(selector)).get(0);
    }

    private static PageElement last(HeadlessStage stage, String selector) {
        List<PageElement> all = stage.page().all(Selector.of(selector));
        return all.get(all.size() - 1);
    }
}
