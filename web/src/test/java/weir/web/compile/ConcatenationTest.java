package weir.web.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.teavm.classlib.impl.StringConcatFactorySubstitutor;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.Instruction;
import org.teavm.model.InvokeDynamicInstruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.ReferenceCache;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.parsing.ClasspathClassHolderSource;
import weir.web.Texts;

/** Texts are joined as JavaScript joins them, and come out as Java's. */
final class ConcatenationTest {
    private static final ClassReaderSource CLASSES =
            new ClasspathClassHolderSource(new ReferenceCache());

    static final class Sample {
        static String named(String name, int count) {
            return "name: " + name + ' ' + count;
        }

        static String many(String a, String b, String c, String d) {
            return a + ", " + b + ", " + c + ", " + d;
        }

        static String same(String a) {
            return "" + a;
        }
    }

    @Test
    void partsAreJoinedAtOnce() {
        assertEquals(List.of("name: ", "cast", " ", "of", "join 4"), steps("named"));
    }

    @Test
    void manyPartsAreJoinedFiveByFive() {
        assertEquals(
                List.of(", ", ", ", ", ", "cast", "cast", "cast", "cast", "join 5", "join 3"),
                steps("many").stream().sorted(ConcatenationTest::constantsFirst).toList());
    }

    @Test
    void oneTextIsJoinedToNothing() {
        assertEquals(List.of("cast", "", "join 2"), steps("same"));
    }

    private static int constantsFirst(String a, String b) {
        return Boolean.compare(!a.startsWith(","), !b.startsWith(","));
    }

    @Test
    void joinedTextsAreJavas() {
        assertEquals("ab", Texts.join("a", "b"));
        assertEquals("abc", Texts.join("a", "b", "c"));
        assertEquals("abcd", Texts.join("a", "b", "c", "d"));
        assertEquals("abcde", Texts.join("a", "b", "c", "d", "e"));
        assertEquals("-7", Texts.of(-7));
    }

    /** The cast to a text is right only if nothing but texts and numbers is ever joined. */
    @Test
    void allThatOurClassesJoinAreTextsAndNumbers() throws IOException {
        List<String> others = new ArrayList<>();
        int calls = 0;
        ClasspathClassHolderSource source = new ClasspathClassHolderSource(new ReferenceCache());
        for (String module : List.of("engine", "bridge", "web")) {
            for (String name : classes(Path.of("..", module, "target", "classes"))) {
                for (MethodHolder method : source.get(name).getMethods()) {
                    for (InvokeDynamicInstruction call : concatenations(method.getProgram())) {
                        calls++;
                        others.addAll(others(method, call));
                    }
                }
            }
        }
        assertEquals(List.of(), others);
        assertTrue(calls > 100, calls + " found");
    }

    private static List<String> others(MethodHolder method, InvokeDynamicInstruction call) {
        List<String> others = new ArrayList<>();
        for (ValueType type : call.getMethod().getParameterTypes()) {
            if (!(type instanceof ValueType.Primitive) && !type.isObject(String.class)) {
                others.add(method.getReference() + " joins a " + type);
            }
        }
        return others;
    }

    private static List<String> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> file.substring(0, file.length() - 6).replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }

    private static List<InvokeDynamicInstruction> concatenations(Program program) {
        List<InvokeDynamicInstruction> found = new ArrayList<>();
        if (program != null) {
            for (BasicBlock block : program.getBasicBlocks()) {
                for (Instruction at : block) {
                    if (at instanceof InvokeDynamicInstruction call
                            && call.getBootstrapMethod()
                                    .getClassName()
                                    .endsWith("StringConcatFactory")) {
                        found.add(call);
                    }
                }
            }
        }
        return found;
    }

    /** What the concatenation in a method of {@link Sample} is after TeaVM and we had it. */
    private static List<String> steps(String name) {
        List<String> steps = new ArrayList<>();
        for (MethodHolder method :
                new ClasspathClassHolderSource(new ReferenceCache())
                        .get(Sample.class.getName())
                        .getMethods()) {
            if (method.getName().equals(name)) {
                Program program = substituted(concatenations(method.getProgram()).get(0));
                Concatenation.transform(program);
                for (BasicBlock block : program.getBasicBlocks()) {
                    for (Instruction at : block) {
                        steps.addAll(step(at));
                    }
                }
            }
        }
        return steps;
    }

    private static List<String> step(Instruction at) {
        if (at instanceof StringConstantInstruction constant) {
            return List.of(constant.getConstant());
        } else if (at instanceof CastInstruction) {
            return List.of("cast");
        } else if (at instanceof InvokeInstruction call) {
            String name = call.getMethod().getName();
            return List.of(name.equals("join") ? "join " + call.getArguments().size() : name);
        }
        return List.of();
    }

    /** What TeaVM puts in the place of {@code call}, as it does while it compiles. */
    private static Program substituted(InvokeDynamicInstruction call) {
        ProgramEmitter emitter =
                ProgramEmitter.create(call.getMethod(), new ClassHierarchy(CLASSES));
        List<ValueEmitter> arguments = new ArrayList<>();
        for (ValueType type : call.getMethod().getParameterTypes()) {
            arguments.add(emitter.var(emitter.getProgram().createVariable(), type));
        }
        try {
            Constructor<?> constructor = DynamicCallSite.class.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            DynamicCallSite site =
                    (DynamicCallSite)
                            constructor.newInstance(
                                    null,
                                    call.getMethod(),
                                    null,
                                    arguments,
                                    call.getBootstrapMethod(),
                                    call.getBootstrapArguments(),
                                    null,
                                    null);
            new StringConcatFactorySubstitutor().substitute(site, emitter);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return emitter.getProgram();
    }
}
