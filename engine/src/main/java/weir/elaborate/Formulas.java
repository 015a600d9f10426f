package weir.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Equality;
import weir.actor.Evaluation;
import weir.actor.Formula;
import weir.actor.Matcher;
import weir.source.Place;
import weir.syntax.Operator;
import weir.value.Characters;
import weir.value.ElementValue;
import weir.value.Item;
import weir.value.KindNames;
import weir.value.ListValue;
import weir.value.NumberText;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Shape;
import weir.value.Value;

/** The kinds of formula. */
final class Formulas {
    private Formulas() {}

    record Constant(Value value) implements Formula {
        @Override
        public Value evaluate(Evaluation e) {
            return value;
        }
    }

    record Never() implements Formula {
        @Override
        public @Nullable Value evaluate(Evaluation e) {
            return null;
        }
    }

    record Input(int index) implements Formula {
        @Override
        public @Nullable Value evaluate(Evaluation e) {
            return e.input(index);
        }
    }

    record Local(int index) implements Formula {
        @Override
        public @Nullable Value evaluate(Evaluation e) {
            return e.local(index);
        }
    }

    /** {@code of.name}, where {@code of} is only known when it is evaluated. */
    record Field(Place place, Formula of, String name, boolean optional) implements Formula {
        @Override
        public @Nullable Value evaluate(Evaluation e) {
            Value value = of.evaluate(e);
            return value == null ? null : step(e, place, value, name, optional);
        }

        static @Nullable Value step(
                Evaluation e, Place place, Value value, String name, boolean optional) {
            if (value instanceof RecordValue record) {
                int index = record.shape().indexOf(name);
                if (index >= 0) {
                    return e.read(record.field(index));
                }
                return optional
                        ? Value.Unplugged.INSTANCE
                        : unknown(e, place, name, "this record has no field `" + name + "`");
            }
            if (value instanceof ElementValue element) {
                return e.read(element.part(name));
            }
            return optional
                    ? Value.Unplugged.INSTANCE
                    : unknown(e, place, name, "this has no fields, so no `" + name + "` either");
        }

        private static @Nullable Value unknown(
                Evaluation e, Place place, String name, String title) {
            return e.fault(
                    place,
                    "unknown-field",
                    title,
                    "I looked for `" + name + "` here",
                    "check what this holds when it is read");
        }
    }

    /**
     * Names followed from its only input, where what lies on them is only known when they are read.
     */
    static final class Path implements Formula {
        private final Place place;
        private final Steps steps;
        private final boolean optional;
        private final String written;
        private final boolean port;

        Path(Place place, List<String> names, boolean optional) {
            this.place = place;
            this.steps = new Steps(names);
            this.optional = optional;
            this.written = Paths.written(names);
            boolean leads = false;
            for (int i = 1; i < names.size(); i++) {
                leads |= names.get(i - 1).equals("event");
            }
            this.port = leads;
        }

        int size() {
            return steps.names.size();
        }

        /** The names as they stand in source. */
        String written() {
            return written;
        }

        /** Whether it leads through {@code event}, so that it ends at a port. */
        boolean isPort() {
            return port;
        }

        @Override
        public boolean leads() {
            return true;
        }

        @Override
        public @Nullable Value evaluate(Evaluation e) {
            Value value = e.input(0);
            for (int i = 0; i < size() && value != null; i++) {
                int index =
                        value instanceof RecordValue record
                                ? steps.index(record, i)
                                : Steps.MISSING;
                value =
                        index != Steps.MISSING && value instanceof RecordValue record
                                ? e.read(record.field(index))
                                : Field.step(
                                        e,
                                        place,
                                        value,
                                        steps.names.get(i),
                                        optional && i == size() - 1);
            }
            return value;
        }
    }

    record Template(List<Formula> parts) implements Formula {
        @Override
        public @Nullable Value evaluate(Evaluation e) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < parts.size(); i++) {
                Value part = parts.get(i).evaluate(e);
                if (part == null) {
                    return null;
                }
                append(out, part);
            }
            return new Value.Text(out.toString());
        }

        private static void append(StringBuilder out, Value part) {
            if (part instanceof Value.Text text) {
                out.append(text.value());
            } else if (part instanceof Value.Num number) {
                out.append(NumberText.write(number.value()));
            } else if (part instanceof Value.Tag tag) {
                out.append(tag.name());
            }
        }
    }

    record Equal(Formula left, Formula right, boolean negated) implements Formula {
        @Override
        public @Nullable Value evaluate(Evaluation e) {
            Value a = left.evaluate(e);
            Value b = right.evaluate(e);
            return a == null || b == null ? null : Value.Tag.of(Equality.equal(a, b, e) != negated);
        }
    }

    /** {@code + - * /}. */
    record Arithmetic(Place place, Operator operator, Formula left, Formula right)
            implements Formula {
        @Override
        public @Nullable Value evaluate(Evaluation e) {
            Value a = left.evaluate(e);
            Value b = right.evaluate(e);
            if (a == null || b == null) {
                return null;
            }
            if (a instanceof Value.Num x && b instanceof Value.Num y) {
                return new Value.Num(calculate(x.value(), y.value()));
            }
            return e.fault(
                    place,
                    "not-a-number",
                    "`" + operator.spelling() + "` needs two numbers",
                    "I found " + KindNames.of(a) + " and " + KindNames.of(b),
                    operator == Operator.ADD
                            ? "to join texts, write TEXT { {a}{b} }"
                            : "turn a text into a number with Text/to_number()");
        }

        private double calculate(double x, double y) {
            return switch (operator) {
                case ADD -> x + y;
                case SUBTRACT -> x - y;
                case MULTIPLY -> x * y;
                default -> x / y;
            };
        }
    }

    /** {@code > >= < <=}: numbers, or texts by code point; anything else is {@code False}. */
    record Ordered(Operator operator, Formula left, Formula right) implements Formula {
        @Override
        public @Nullable Value evaluate(Evaluation e) {
            Value a = left.evaluate(e);
            Value b = right.evaluate(e);
            if (a == null || b == null) {
                return null;
            }
            if (a instanceof Value.Num x && b instanceof Value.Num y) {
                return Value.Tag.of(holds(x.value(), y.value()));
            }
            if (a instanceof Value.Text x && b instanceof Value.Text y) {
                return Value.Tag.of(holds(Characters.compare(x.value(), y.value()), 0));
            }
            return Value.Tag.FALSE;
        }

        private boolean holds(double x, double y) {
            return switch (operator) {
                case GREATER -> x > y;
                case GREATER_OR_EQUAL -> x >= y;
                case LESS -> x < y;
                default -> x <= y;
            };
        }
    }

    /** A record of plain values, as a sample makes it. */
    record Record(Shape shape, List<Formula> fields) implements Formula {
        @Override
        public Value evaluate(Evaluation e) {
            @Nullable Ref[] values = new Ref[fields.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = fields.get(i).evaluate(e);
            }
            return new RecordValue(shape, values);
        }
    }

    /** A list of plain values, as a sample makes it. */
    record Listed(List<Formula> items) implements Formula {
        @Override
        public Value evaluate(Evaluation e) {
            List<Item> values = new ArrayList<>();
            for (Formula item : items) {
                Value value = item.evaluate(e);
                if (value != null) {
                    values.add(new Item(value));
                }
            }
            return new ListValue(values);
        }
    }

    /** A match: the arms' locals begin where their matchers put the bindings. */
    record Match(Formula input, List<Matcher> matchers, List<Formula> bodies) implements Formula {
        @Override
        public boolean leads() {
            return true;
        }

        @Override
        public @Nullable Value evaluate(Evaluation e) {
            Value value = input.evaluate(e);
            if (value == null) {
                return null;
            }
            for (int i = 0; i < matchers.size(); i++) {
                if (matchers.get(i).matches(value, e)) {
                    Formula body = bodies.get(i);
                    Value result = body.evaluate(e);
                    if (body instanceof Input named) {
                        e.showInput(named.index);
                    } else if (!(body instanceof Field || body instanceof Match)) {
                        e.show(null);
                    }
                    return result;
                }
            }
            return null;
        }
    }

    /** A body with definitions of its own: they become locals, then the result. */
    record Body(int[] locals, Formula[] definitions, Formula result) implements Formula {
        @Override
        public @Nullable Value evaluate(Evaluation e) {
            for (int i = 0; i < locals.length; i++) {
                e.setLocal(locals[i], definitions[i].evaluate(e));
            }
            return result.evaluate(e);
        }
    }
}
