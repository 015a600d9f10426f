package weir.web.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.CastIntegerInstruction;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import weir.web.Texts;

/**
 * Has our classes join texts by {@link Texts} where TeaVM makes {@code new
 * StringBuilder().append("a").append(b).toString()} of {@code "a" + b}.
 *
 * <p>Only where nothing else comes between: a builder that a program makes and keeps stays one.
 */
public final class Concatenation implements ClassHolderTransformer {
    private static final String BUILDER = "java.lang.StringBuilder";

    /** The most parts that {@link Texts#join} takes. */
    private static final int MOST = 5;

    private static final ValueType TEXT = ValueType.object("java.lang.String");

    /** The instructions of one chain, but for constants. */
    private final List<Instruction> chain = new ArrayList<>();

    private final List<Variable> parts = new ArrayList<>();

    private final Set<Variable> literals = new HashSet<>();

    /** Constants of the chain: TeaVM writes a text of one character as that. */
    private final Map<Variable, Integer> numbers = new HashMap<>();

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (!type.getName().equals(Texts.class.getName())) {
            OurCode.change(type, Concatenation::transform);
        }
    }

    static void transform(Program program) {
        for (Instruction at : OurCode.instructions(program)) {
            if (at instanceof ConstructInstruction made && made.getType().equals(BUILDER)) {
                Concatenation concatenation = new Concatenation();
                InvokeInstruction end = concatenation.end(made);
                if (end != null) {
                    concatenation.join(end);
                }
            }
        }
    }

    /** The {@code toString()} that ends what {@code made} begins; null when it goes otherwise. */
    private @Nullable InvokeInstruction end(ConstructInstruction made) {
        chain.add(made);
        Variable builder = made.getReceiver();
        for (Instruction at = made.getNext(); at != null; at = at.getNext()) {
            if (isConstant(at)) {
                continue;
            }
            if (!(at instanceof InvokeInstruction call)
                    || (call.getInstance() != builder && call.getInstance() != made.getReceiver())
                    || !call.getMethod().getClassName().equals(BUILDER)) {
                return null;
            }
            switch (call.getMethod().getName()) {
                case "<init>" -> {
                    if (!call.getArguments().isEmpty()) {
                        return null;
                    }
                }
                case "append" -> {
                    builder = call.getReceiver();
                    parts.add(call.getArguments().get(0));
                }
                case "toString" -> {
                    return call;
                }
                default -> {
                    return null;
                }
            }
            chain.add(call);
        }
        return null;
    }

    /** Whether {@code at} only says what a constant is; characters are noted. */
    private boolean isConstant(Instruction at) {
        if (at instanceof IntegerConstantInstruction constant) {
            numbers.put(constant.getReceiver(), constant.getConstant());
        } else if (at instanceof CastNumberInstruction cast) {
            cast(cast.getValue(), cast.getReceiver());
        } else if (at instanceof CastIntegerInstruction cast) {
            cast(cast.getValue(), cast.getReceiver());
        } else if (at instanceof StringConstantInstruction constant) {
            literals.add(constant.getReceiver());
        } else {
            return false;
        }
        return true;
    }

    private void cast(Variable from, Variable to) {
        Integer number = numbers.get(from);
        if (number != null) {
            numbers.put(to, number);
        }
    }

    /** Puts what joins the parts in the place of {@code end} and of the chain before it. */
    private void join(InvokeInstruction end) {
        int part = 0;
        for (Instruction step : chain) {
            if (step instanceof InvokeInstruction call && !call.getArguments().isEmpty()) {
                ValueType type = call.getMethod().parameterType(0);
                parts.set(part, text(end, parts.get(part), type));
                part++;
            }
            step.delete();
        }
        while (parts.size() < 2) { // "" + text: a null is to become a text
            parts.add(0, constant(end, ""));
        }
        while (parts.size() > 1) {
            List<Variable> first = parts.subList(0, Math.min(MOST, parts.size()));
            Variable[] joined = first.toArray(new Variable[0]);
            first.clear();
            ValueType[] signature = new ValueType[joined.length + 1];
            Arrays.fill(signature, TEXT);
            Variable receiver =
                    parts.isEmpty() ? end.getReceiver() : end.getProgram().createVariable();
            call(
                    end,
                    new MethodReference(Texts.class.getName(), "join", signature),
                    receiver,
                    joined);
            parts.add(0, receiver);
        }
        end.delete();
    }

    /** {@code value} as a text: itself, or what makes one of it. */
    private Variable text(Instruction before, Variable value, ValueType type) {
        if (type.equals(TEXT) || literals.contains(value)) {
            return value;
        }
        Integer character = type == ValueType.CHARACTER ? numbers.get(value) : null;
        if (character != null) {
            return constant(before, String.valueOf((char) (int) character));
        }
        Variable text = before.getProgram().createVariable();
        if (!(type instanceof ValueType.Primitive)) { // TeaVM has forgotten that it is a text
            CastInstruction cast = new CastInstruction();
            cast.setValue(value);
            cast.setReceiver(text);
            cast.setTargetType(TEXT);
            cast.setLocation(before.getLocation());
            before.insertPrevious(cast);
            return text;
        }
        MethodReference writer =
                type == ValueType.INTEGER
                        ? new MethodReference(Texts.class, "of", int.class, String.class)
                        : new MethodReference("java.lang.String", "valueOf", type, TEXT);
        call(before, writer, text, value);
        return text;
    }

    private static Variable constant(Instruction before, String text) {
        StringConstantInstruction constant = new StringConstantInstruction();
        constant.setConstant(text);
        constant.setReceiver(before.getProgram().createVariable());
        constant.setLocation(before.getLocation());
        before.insertPrevious(constant);
        return constant.getReceiver();
    }

    private static void call(
            Instruction before, MethodReference method, Variable receiver, Variable... arguments) {
        InvokeInstruction made = new InvokeInstruction();
        made.setMethod(method);
        made.setArguments(arguments);
        made.setReceiver(receiver);
        made.setLocation(before.getLocation());
        before.insertPrevious(made);
    }
}
