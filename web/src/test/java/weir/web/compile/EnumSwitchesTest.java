package weir.web.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.ReferenceCache;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.SwitchInstruction;
import org.teavm.model.instructions.SwitchTableEntry;
import org.teavm.parsing.ClasspathClassHolderSource;

/** Switches over enums lose their tables, and choose as before. */
final class EnumSwitchesTest {
    private final ClasspathClassHolderSource classes =
            new ClasspathClassHolderSource(new ReferenceCache());

    enum Season {
        SPRING,
        SUMMER,
        AUTUMN,
        WINTER
    }

    /** Its switches name the seasons in another order than the enum. */
    static final class Clothes {
        static String of(Season season) {
            return switch (season) {
                case WINTER -> "coat";
                case SPRING -> "jacket";
                default -> "shirt";
            };
        }

        static boolean isWarm(Season season) {
            return switch (season) {
                case SUMMER, SPRING -> true;
                case AUTUMN, WINTER -> false;
            };
        }

        static int ofNumber(int number) {
            return switch (number) {
                case 7 -> 1;
                case 9 -> 2;
                default -> 0;
            };
        }
    }

    @Test
    void aSwitchAsksForTheOrdinalItself() {
        assertEquals(List.of(0, 3), cases("of"));
        assertEquals(List.of(0, 1, 2, 3), cases("isWarm"));
    }

    @Test
    void aSwitchOverNumbersStaysAsItIs() {
        assertEquals(List.of(7, 9), cases("ofNumber"));
    }

    @Test
    void noTableIsReadAnyMore() {
        Program program = transformed("of");
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                assertEquals(false, instruction instanceof GetElementInstruction);
            }
        }
        assertEquals("ordinal", condition(program).getMethod().getName());
    }

    private List<Integer> cases(String method) {
        List<Integer> cases = new ArrayList<>();
        for (SwitchTableEntry entry : choice(transformed(method)).getEntries()) {
            cases.add(entry.getCondition());
        }
        return cases;
    }

    private Program transformed(String name) {
        ClassHolder type = classes.get(Clothes.class.getName());
        for (MethodHolder method : type.getMethods()) {
            if (method.getName().equals(name)) {
                EnumSwitches.transform(method.getProgram(), classes);
                return method.getProgram();
            }
        }
        throw new AssertionError("there is no method " + name);
    }

    private static SwitchInstruction choice(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            if (block.getLastInstruction() instanceof SwitchInstruction choice) {
                return choice;
            }
        }
        throw new AssertionError("there is no switch");
    }

    /** The call that gives what the switch is over. */
    private static InvokeInstruction condition(Program program) {
        SwitchInstruction choice = choice(program);
        for (Instruction instruction : choice.getBasicBlock()) {
            if (instruction instanceof InvokeInstruction call
                    && call.getReceiver() == choice.getCondition()) {
                return call;
            }
        }
        throw new AssertionError("the switch is over something else");
    }
}
