package weir.web.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.ReferenceCache;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.parsing.ClasspathClassHolderSource;

/** Enums keep their constants, what these hold, and nothing that is not asked for. */
final class EnumConstantsTest {
    enum Season {
        SPRING("warm"),
        WINTER("cold");

        final String weather;

        Season(String weather) {
            this.weather = weather;
        }
    }

    enum Word {
        THEN,
        WHEN;

        final String spelling = name();
    }

    @Test
    void namesGoAndOtherTextsStay() {
        assertEquals(List.of("", "warm", "", "cold"), texts(transformed(Season.class)));
    }

    @Test
    void namesStayWhereTheClassAsksForThem() {
        assertEquals(List.of("THEN", "WHEN"), texts(transformed(Word.class)));
    }

    @Test
    void noArrayOfAllIsKept() {
        assertEquals(
                List.of("put SPRING", "put WINTER", "get SPRING", "get WINTER"),
                fields(transformed(Season.class)));
    }

    private static ClassHolder transformed(Class<?> type) {
        ClassHolder holder =
                new ClasspathClassHolderSource(new ReferenceCache()).get(type.getName());
        EnumConstants.transform(holder);
        return holder;
    }

    private static List<String> texts(ClassHolder type) {
        List<String> texts = new ArrayList<>();
        for (Instruction instruction : of(type)) {
            if (instruction instanceof StringConstantInstruction text) {
                texts.add(text.getConstant());
            }
        }
        return texts;
    }

    private static List<String> fields(ClassHolder type) {
        List<String> fields = new ArrayList<>();
        for (Instruction instruction : of(type)) {
            if (instruction instanceof PutFieldInstruction put) {
                fields.add("put " + put.getField().getFieldName());
            } else if (instruction instanceof GetFieldInstruction get) {
                fields.add("get " + get.getField().getFieldName());
            }
        }
        return fields;
    }

    /** What its static methods do, in the order of a class file: first what begins it. */
    private static List<Instruction> of(ClassHolder type) {
        List<Instruction> all = new ArrayList<>();
        for (String name : List.of("<clinit>", "values", "$values")) {
            for (MethodHolder method : type.getMethods()) {
                if (method.getName().equals(name)) {
                    for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                        for (Instruction instruction : block) {
                            all.add(instruction);
                        }
                    }
                }
            }
        }
        return all;
    }
}
