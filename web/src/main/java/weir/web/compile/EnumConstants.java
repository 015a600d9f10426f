package weir.web.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/**
 * Leaves out of the enums of ours what is only there in case somebody asks.
 *
 * <p>The array of all constants is made when {@code values()} is called, and not kept; so where
 * nobody calls it there is none. A constant has no name, unless its class asks for it: no text that
 * a page shows comes from {@code toString()} of an enum.
 */
public final class EnumConstants implements ClassHolderTransformer {
    private static final String ALL = "$values";

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (type.getName().startsWith("weir.") && "java.lang.Enum".equals(type.getParent())) {
            transform(type);
        }
    }

    static void transform(ClassHolder type) {
        for (MethodHolder method : type.getMethods()) {
            if (method.getName().equals("values")) {
                makeAnew(method.getProgram(), type);
            } else if (method.getName().equals("<clinit>")) {
                dropArray(method.getProgram());
                if (!asksForNames(type)) {
                    dropNames(method.getProgram(), type);
                }
            }
        }
    }

    /** {@code return $values();} instead of {@code return $VALUES.clone();}. */
    private static void makeAnew(Program program, ClassHolder type) {
        for (MethodHolder method : type.getMethods()) {
            if (method.getName().equals(ALL)) {
                for (int i = program.basicBlockCount() - 1; i > 0; i--) {
                    program.deleteBasicBlock(i);
                }
                program.pack();
                BasicBlock body = program.basicBlockAt(0);
                body.removeAllInstructions();
                Variable made = program.createVariable();
                InvokeInstruction call = new InvokeInstruction();
                call.setMethod(method.getReference());
                call.setReceiver(made);
                body.add(call);
                ExitInstruction exit = new ExitInstruction();
                exit.setValueToReturn(made);
                body.add(exit);
            }
        }
    }

    private static void dropArray(Program program) {
        List<Instruction> dropped = new ArrayList<>();
        for (Instruction instruction : instructions(program)) {
            boolean makes =
                    instruction instanceof InvokeInstruction call
                            && call.getMethod().getName().equals(ALL);
            boolean keeps =
                    instruction instanceof PutFieldInstruction put
                            && put.getField().getFieldName().equals("$VALUES");
            if (makes || keeps) {
                dropped.add(instruction);
            }
        }
        dropped.forEach(Instruction::delete);
    }

    private static boolean asksForNames(ClassHolder type) {
        for (MethodHolder method : type.getMethods()) {
            if (method.getProgram() != null) {
                for (Instruction instruction : instructions(method.getProgram())) {
                    if (instruction instanceof InvokeInstruction call
                            && call.getMethod().getName().equals("name")
                            && call.getMethod().parameterCount() == 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static void dropNames(Program program, ClassHolder type) {
        Map<Variable, StringConstantInstruction> texts = new HashMap<>();
        for (Instruction instruction : instructions(program)) {
            if (instruction instanceof StringConstantInstruction text) {
                texts.put(text.getReceiver(), text);
            } else if (instruction instanceof InvokeInstruction call
                    && call.getMethod().getName().equals("<init>")
                    && !call.getArguments().isEmpty()) {
                StringConstantInstruction name = texts.get(call.getArguments().get(0));
                if (name != null && type.getField(name.getConstant()) != null) {
                    name.setConstant("");
                }
            }
        }
    }

    private static List<Instruction> instructions(Program program) {
        List<Instruction> all = new ArrayList<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                all.add(instruction);
            }
        }
        return all;
    }
}
