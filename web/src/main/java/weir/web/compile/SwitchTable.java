package weir.web.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.model.BasicBlockReader;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ProgramReader;
import org.teavm.model.ValueType;
import org.teavm.model.VariableReader;
import org.teavm.model.instructions.AbstractInstructionReader;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvocationType;

/**
 * One table by which the Java compiler has an enum looked up, read from where it is filled: {@code
 * $SwitchMap$Kind[Kind.NAME.ordinal()] = 1}, and so on.
 */
final class SwitchTable extends AbstractInstructionReader {
    private final FieldReference table;
    private final ClassReaderSource classes;
    private final Map<Integer, FieldReference> fields = new HashMap<>();
    private final Map<Integer, FieldReference> constants = new HashMap<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final Map<Integer, Integer> ordinals = new HashMap<>();

    private SwitchTable(FieldReference table, ClassReaderSource classes) {
        this.table = table;
        this.classes = classes;
    }

    /** The ordinal for each number that a case has; empty when the table cannot be read. */
    static Map<Integer, Integer> of(GetFieldInstruction access, ClassReaderSource classes) {
        SwitchTable reader = new SwitchTable(access.getField(), classes);
        ClassReader holder = classes.get(access.getField().getClassName());
        MethodReader filling =
                holder == null
                        ? null
                        : holder.getMethod(new MethodDescriptor("<clinit>", ValueType.VOID));
        ProgramReader program = filling == null ? null : filling.getProgram();
        if (program != null) {
            for (int i = 0; i < program.basicBlockCount(); i++) {
                BasicBlockReader block = program.basicBlockAt(i);
                block.readAllInstructions(reader);
            }
        }
        return reader.ordinals;
    }

    @Override
    public void getField(
            VariableReader receiver,
            VariableReader instance,
            FieldReference field,
            ValueType fieldType) {
        fields.put(receiver.getIndex(), field);
    }

    @Override
    public void invoke(
            VariableReader receiver,
            VariableReader instance,
            MethodReference method,
            List<? extends VariableReader> arguments,
            InvocationType type) {
        if (instance != null && method.getName().equals("ordinal")) {
            constants.put(receiver.getIndex(), fields.get(instance.getIndex()));
        }
    }

    @Override
    public void integerConstant(VariableReader receiver, int cst) {
        numbers.put(receiver.getIndex(), cst);
    }

    @Override
    public void unwrapArray(
            VariableReader receiver, VariableReader array, ArrayElementType elementType) {
        fields.put(receiver.getIndex(), fields.get(array.getIndex()));
    }

    @Override
    public void putElement(
            VariableReader array,
            VariableReader index,
            VariableReader value,
            ArrayElementType elementType) {
        FieldReference constant = constants.get(index.getIndex());
        Integer number = numbers.get(value.getIndex());
        if (table.equals(fields.get(array.getIndex())) && constant != null && number != null) {
            int ordinal = ordinal(constant);
            if (ordinal >= 0) {
                ordinals.put(number, ordinal);
            }
        }
    }

    /** The constants of an enum are its first fields, in their order. */
    private int ordinal(FieldReference constant) {
        ClassReader type = classes.get(constant.getClassName());
        List<String> names = new ArrayList<>();
        if (type != null) {
            for (FieldReader field : type.getFields()) {
                if (field.hasModifier(ElementModifier.ENUM)) {
                    names.add(field.getName());
                }
            }
        }
        return names.indexOf(constant.getFieldName());
    }
}
