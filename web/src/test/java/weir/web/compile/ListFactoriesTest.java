package weir.web.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.ReferenceCache;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.parsing.ClasspathClassHolderSource;
import weir.web.PlainLists;

/** Lists that nobody may change are plain ones in the script, and hold the same. */
final class ListFactoriesTest {
    static final class Sample {
        static List<String> none() {
            return List.of();
        }

        static List<String> two(String a, String b) {
            return List.of(a, b);
        }

        static List<String> all(String... texts) {
            return List.of(texts);
        }

        static List<String> copy(List<String> texts) {
            return List.copyOf(texts);
        }

        static List<String> view(List<String> texts) {
            return Collections.unmodifiableList(texts);
        }

        static List<String> other() {
            return Collections.emptyList();
        }
    }

    @Test
    void factoriesOfTheClassLibraryAreReplaced() {
        assertEquals(List.of("PlainLists.of"), steps("none"));
        assertEquals(List.of("PlainLists.of", "PlainLists.with", "PlainLists.with"), steps("two"));
        assertEquals(List.of("PlainLists.ofAll"), steps("all"));
        assertEquals(List.of("PlainLists.copyOf"), steps("copy"));
        assertEquals(List.of(), steps("view")); // the list itself
        assertEquals(List.of("Collections.emptyList"), steps("other"));
    }

    @Test
    void plainListsHoldTheSame() {
        assertEquals(List.of(), PlainLists.of());
        assertEquals(
                List.of("a", "b"), PlainLists.with(PlainLists.with(PlainLists.of(), "a"), "b"));
        assertEquals(List.of("a", "b"), PlainLists.ofAll(new String[] {"a", "b"}));
        assertEquals(List.of("a", "b"), PlainLists.copyOf(List.of("a", "b")));
    }

    /** What a method calls after the change. */
    private static List<String> steps(String name) {
        List<String> steps = new ArrayList<>();
        ClasspathClassHolderSource classes = new ClasspathClassHolderSource(new ReferenceCache());
        for (MethodHolder method : classes.get(Sample.class.getName()).getMethods()) {
            if (method.getName().equals(name)) {
                ListFactories.transform(method.getProgram());
                for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                    for (Instruction instruction : block) {
                        if (instruction instanceof InvokeInstruction call) {
                            String type = call.getMethod().getClassName();
                            steps.add(
                                    type.substring(type.lastIndexOf('.') + 1)
                                            + "."
                                            + call.getMethod().getName());
                        }
                    }
                }
            }
        }
        return steps;
    }
}
