package weir.web.compile;

import java.util.Collection;
import java.util.List;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import weir.web.PlainLists;

/** Has our classes make {@link PlainLists} where they ask for lists that nobody may change. */
public final class ListFactories implements ClassHolderTransformer {
    private static final MethodReference OF =
            new MethodReference(PlainLists.class, "of", List.class);
    private static final MethodReference WITH =
            new MethodReference(PlainLists.class, "with", List.class, Object.class, List.class);
    private static final MethodReference OF_ALL =
            new MethodReference(PlainLists.class, "ofAll", Object[].class, List.class);
    private static final MethodReference COPY_OF =
            new MethodReference(PlainLists.class, "copyOf", Collection.class, List.class);

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        OurCode.change(type, ListFactories::transform);
    }

    static void transform(Program program) {
        for (Instruction at : OurCode.instructions(program)) {
            if (at instanceof InvokeInstruction call && call.getInstance() == null) {
                replace(call);
            }
        }
    }

    private static void replace(InvokeInstruction call) {
        String name = call.getMethod().getClassName() + "." + call.getMethod().getName();
        List<? extends Variable> arguments = call.getArguments();
        switch (name) {
            case "java.util.List.of" -> {
                boolean isArray =
                        arguments.size() == 1
                                && call.getMethod().parameterType(0) instanceof ValueType.Array;
                if (isArray) {
                    call.setMethod(OF_ALL);
                } else {
                    chain(call, arguments);
                }
            }
            case "java.util.List.copyOf" -> call.setMethod(COPY_OF);
            case "java.util.Collections.unmodifiableList" -> {
                AssignInstruction same = new AssignInstruction();
                same.setAssignee(arguments.get(0));
                same.setReceiver(call.getReceiver());
                same.setLocation(call.getLocation());
                call.replace(same);
            }
            default -> {}
        }
    }

    /** {@code with(with(of(), a), b)} for {@code List.of(a, b)}. */
    private static void chain(InvokeInstruction call, List<? extends Variable> items) {
        Variable list = null;
        for (int i = 0; i <= items.size(); i++) {
            InvokeInstruction made = new InvokeInstruction();
            made.setLocation(call.getLocation());
            if (list == null) {
                made.setMethod(OF);
            } else {
                made.setMethod(WITH);
                made.setArguments(list, items.get(i - 1));
            }
            list = i == items.size() ? call.getReceiver() : call.getProgram().createVariable();
            made.setReceiver(list);
            call.insertPrevious(made);
        }
        call.delete();
    }
}
