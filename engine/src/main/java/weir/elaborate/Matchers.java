package weir.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Equality;
import weir.actor.Evaluation;
import weir.actor.Formula;
import weir.actor.Matcher;
import weir.program.Test;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.RecordValue;
import weir.value.Value;

/** Compiles the test of a pattern. What it binds goes into the locals from {@code base} on. */
final class Matchers implements Test.Visitor<Matcher> {
    private static final double EPSILON = 0x1p-52;

    private final int base;
    private final FormulaCompiler compiler;

    Matchers(int base, FormulaCompiler compiler) {
        this.base = base;
        this.compiler = compiler;
    }

    @Override
    public Matcher any(Test.Any test) {
        int local = base + test.slot();
        if (test.slot() < 0) {
            return (value, e) -> true;
        }
        return (value, e) -> {
            e.setLocal(local, value);
            return true;
        };
    }

    @Override
    public Matcher exactly(Test.Exactly test) {
        Value wanted = test.value();
        return (value, e) -> Equality.same(wanted, value) || isNear(wanted, value);
    }

    /** A number is met when what is left between is a rounding error: 0.1 + 0.2 is 0.3. */
    private static boolean isNear(Value wanted, Value value) {
        return wanted instanceof Value.Num a
                && value instanceof Value.Num b
                && Math.abs(a.value() - b.value()) < EPSILON;
    }

    @Override
    public Matcher same(Test.Same test) {
        Formula wanted = compiler.required(test.node());
        return (value, e) -> {
            Value now = wanted.evaluate(e);
            return now != null && Equality.equal(now, value, e);
        };
    }

    @Override
    public Matcher fields(Test.Fields test) {
        List<Matcher> tests = all(test.tests());
        return (value, e) -> value instanceof RecordValue record && matches(record, test, tests, e);
    }

    private static boolean matches(
            RecordValue record, Test.Fields test, List<Matcher> tests, Evaluation e) {
        String tag = test.tag();
        if (tag != null && !tag.equals(record.shape().tag())) {
            return false;
        }
        for (int i = 0; i < tests.size(); i++) {
            Value field = e.read(record.field(test.names().get(i)));
            if (field == null || !tests.get(i).matches(field, e)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Matcher items(Test.Items test) {
        List<Matcher> tests = all(test.tests());
        return (value, e) -> value instanceof ListValue list && matches(e.items(list), tests, e);
    }

    private static boolean matches(List<Item> items, List<Matcher> tests, Evaluation e) {
        if (items.size() != tests.size()) {
            return false;
        }
        for (int i = 0; i < tests.size(); i++) {
            @Nullable Value item = e.read(items.get(i).value());
            if (item == null || !tests.get(i).matches(item, e)) {
                return false;
            }
        }
        return true;
    }

    private List<Matcher> all(List<Test> tests) {
        List<Matcher> matchers = new ArrayList<>();
        for (Test test : tests) {
            matchers.add(test.accept(this));
        }
        return matchers;
    }
}
