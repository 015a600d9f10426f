package weir.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import weir.examples.scenario.HeadlessStage;
import weir.examples.scenario.Key;
import weir.examples.scenario.Page;
import weir.examples.scenario.PageElement;
import weir.examples.scenario.Player;
import weir.examples.scenario.Scenario;
import weir.examples.scenario.Selector;
import weir.persist.MemoryStore;
import weir.persist.StateStore;
import weir.persist.StoreException;

/** What stores do to the examples: nothing that a person could see, but for what is kept. */
final class StateOfExamplesTest {
    /** A store that refuses to write, or everything. */
    private record Refusing(boolean readsToo) implements StateStore {
        @Override
        public @Nullable String read(String key) {
            return refuse(readsToo);
        }

        @Override
        public void write(String key, String text) {
            refuse(true);
        }

        @Override
        public void remove(String key) {
            refuse(true);
        }

        @Override
        public List<String> keys() {
            refuse(readsToo);
            return List.of();
        }

        private static @Nullable String refuse(boolean refused) {
            if (refused) {
                throw new StoreException("no");
            }
            return null;
        }
    }

    @Test
    void everyExampleDoesTheSameOnAFullAndOnAForbiddenStore() throws Exception {
        int played = 0;
        for (String name : Example.names()) {
            Example example = Example.named(name);
            Scenario all = example.scenario();
            if (all.skip() != null) {
                continue;
            }
            Scenario visit =
                    new Scenario(
                            all.name(),
                            all.file(),
                            all.timed(),
                            null,
                            all.initial(),
                            all.timing(),
                            all.steps(),
                            List.of());
            String expected = log(example, visit, new MemoryStore());
            assertEquals(expected, log(example, visit, new Refusing(false)), name);
            assertEquals(expected, log(example, visit, new Refusing(true)), name);
            played++;
        }
        System.out.println("state: " + played + " examples on full and on forbidden stores");
        assertTrue(played > 0);
    }

    private static String log(Example example, Scenario scenario, StateStore store) {
        try (HeadlessStage stage = new HeadlessStage(example.program(), store)) {
            return Player.play(scenario, stage);
        }
    }

    @Test
    void aThousandTodosComeBackAndOneToggleWritesItselfOnly() throws Exception {
        int few = toggled(10);
        int many = toggled(1000);
        System.out.println(
                "state: one toggle writes "
                        + few
                        + " bytes among 10 todos, "
                        + many
                        + " among 1000");
        assertTrue(many <= 512 && many - few <= 16, few + " and " + many);
    }

    /** The bytes that toggling the last of so many todos writes. */
    private static int toggled(int todos) throws Exception {
        try (HeadlessStage stage = new HeadlessStage(Example.named("todo_mvc").program())) {
            stage.open();
            for (int i = 0; i < todos; i++) {
                stage.type("t" + i);
                stage.press(Key.ENTER);
            }
            stage.reload();
            assertEquals(todos, stage.page().all(Selector.of(".todo-list li")).size());
            stage.click(toggle(stage.page(), todos - 2));
            stage.engine().save();
            int before = stage.engine().metrics().bytesWritten.count;
            stage.click(toggle(stage.page(), todos - 1));
            stage.engine().save();
            int bytes = stage.engine().metrics().bytesWritten.count - before;
            List<String> titles = titles(stage.page());
            stage.reload();
            assertEquals(titles, titles(stage.page()));
            assertEquals(2, stage.page().all(Selector.of(".todo-list li.completed")).size());
            return bytes;
        }
    }

    private static PageElement toggle(Page page, int index) {
        return page.all(Selector.of(".todo-list li .toggle")).get(index);
    }

    private static List<String> titles(Page page) {
        return page.all(Selector.of(".todo-list li label")).stream()
                .map(PageElement::text)
                .toList();
    }
}
