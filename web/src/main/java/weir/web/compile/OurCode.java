package weir.web.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;

/** The code of our classes, as the compiler has it before it goes through it. */
final class OurCode {
    private OurCode() {}

    /** Hands the code of each method of {@code type} to {@code change}, if the class is ours. */
    static void change(ClassHolder type, Consumer<Program> change) {
        if (type.getName().startsWith("weir.")) {
            for (MethodHolder method : type.getMethods()) {
                if (method.getProgram() != null) {
                    change.accept(method.getProgram());
                }
            }
        }
    }

    /** The instructions of {@code program} as they are now, so that each may be replaced. */
    static List<Instruction> instructions(Program program) {
        List<Instruction> instructions = new ArrayList<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            block.forEach(instructions::add);
        }
        return instructions;
    }
}
