package weir.web.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.SwitchInstruction;
import org.teavm.model.instructions.SwitchTableEntry;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/**
 * Lets a switch over an enum ask for the ordinal itself.
 *
 * <p>The Java compiler has each class that switches look the ordinal up in a table of its own,
 * because the enum could be compiled anew without that class. Here all classes are compiled at
 * once, so the tables say nothing; they cost the script 3 kB. A switch that is not understood stays
 * as it is.
 */
public final class EnumSwitches implements ClassHolderTransformer {
    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        ClassReaderSource classes = context.getHierarchy().getClassSource();
        for (MethodHolder method : type.getMethods()) {
            Program program = method.getProgram();
            if (program != null) {
                transform(program, classes);
            }
        }
    }

    static void transform(Program program, ClassReaderSource classes) {
        List<Lookup> lookups = new ArrayList<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            if (block.getLastInstruction() instanceof SwitchInstruction choice) {
                Lookup lookup = Lookup.before(choice);
                if (lookup != null) {
                    lookups.add(lookup);
                }
            }
        }
        for (Lookup lookup : lookups) {
            Map<Integer, Integer> ordinals = SwitchTable.of(lookup.table(), classes);
            List<SwitchTableEntry> entries = lookup.choice().getEntries();
            if (entries.stream().allMatch(entry -> ordinals.containsKey(entry.getCondition()))) {
                lookup.choice().setCondition(lookup.element().getIndex());
                for (SwitchTableEntry entry : entries) {
                    entry.setCondition(ordinals.getOrDefault(entry.getCondition(), -1));
                }
                List<SwitchTableEntry> sorted = new ArrayList<>(entries);
                sorted.sort(Comparator.comparingInt(SwitchTableEntry::getCondition));
                entries.clear();
                entries.addAll(sorted);
                lookup.element().delete();
                lookup.unwrap().delete();
                lookup.table().delete();
            }
        }
    }

    /** How a switch gets from an ordinal to its cases: {@code $SwitchMap$Kind[kind.ordinal()]}. */
    private record Lookup(
            SwitchInstruction choice,
            GetElementInstruction element,
            UnwrapArrayInstruction unwrap,
            GetFieldInstruction table) {
        /** Null when {@code choice} is not over an enum. */
        static @Nullable Lookup before(SwitchInstruction choice) {
            Map<Variable, Instruction> definitions = new HashMap<>();
            for (Instruction instruction : choice.getBasicBlock()) {
                if (instruction instanceof GetElementInstruction element) {
                    definitions.put(element.getReceiver(), element);
                } else if (instruction instanceof UnwrapArrayInstruction unwrap) {
                    definitions.put(unwrap.getReceiver(), unwrap);
                } else if (instruction instanceof GetFieldInstruction field) {
                    definitions.put(field.getReceiver(), field);
                }
            }
            return definitions.get(choice.getCondition()) instanceof GetElementInstruction element
                            && definitions.get(element.getArray())
                                    instanceof UnwrapArrayInstruction unwrap
                            && definitions.get(unwrap.getArray())
                                    instanceof GetFieldInstruction table
                            && table.getField().getFieldName().startsWith("$SwitchMap$")
                    ? new Lookup(choice, element, unwrap, table)
                    : null;
        }
    }
}
