package weir.web.site;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hands the first values of an object to what makes it.
 *
 * <p>TeaVM makes an object with zeros in its fields and gives each its value after that, where the
 * object is made or in a function of its own. Where a class is made at one place only, as most are,
 * {@code a = new T; a.f = x; a.g = y} becomes {@code a = new T(x, y)}. It takes 1 % off the
 * compressed script.
 *
 * <p>Invariants: what is worked out is worked out in the same order as before; fields come into
 * being in the same order too, so that objects keep their shape.
 */
final class Constructors {
    private final Functions functions;

    private Constructors(Functions functions) {
        this.functions = functions;
    }

    /** Changes the classes of {@code script}, as TeaVM wrote it, and where they are made. */
    static void fill(Node script) {
        Constructors constructors = new Constructors(Functions.of(script));
        for (Node statement : Nodes.children(Functions.top(script))) {
            if (statement.isFunction()) {
                constructors.fillClass(statement);
            }
        }
    }

    private void fillClass(Node type) {
        Map<String, Node> fields = fields(type);
        Node made = onlyPlace(type.getFirstChild().getString());
        if (fields == null || made == null || made.hasMoreThanOneChild()) {
            return;
        }
        Node parameters = type.getSecondChild();
        takeValues(made, fields.keySet())
                .forEach(
                        (field, value) -> {
                            Node first = value;
                            if (!isConstant(value)) {
                                String parameter = "value" + parameters.getChildCount();
                                parameters.addChildToBack(IR.name(parameter).srcref(value));
                                made.addChildToBack(value);
                                first = IR.name(parameter).srcref(value);
                            }
                            Objects.requireNonNull(fields.get(field)).replaceWith(first);
                        });
    }

    private static boolean isConstant(Node value) {
        return value.isNumber() || value.isNull();
    }

    /**
     * The first values of the fields of {@code type}, where it says them; or null, when it does
     * more than that.
     */
    private static @Nullable Map<String, Node> fields(Node type) {
        Node statement = type.getLastChild().getFirstChild();
        Node self = null;
        if (statement != null && statement.isLet()) {
            self = statement.getFirstChild();
            statement = statement.getNext();
        }
        if (type.getSecondChild().hasChildren()
                || statement == null
                || !isCallOfParent(statement)) {
            return null;
        }
        Map<String, Node> fields = new HashMap<>();
        for (statement = statement.getNext(); statement != null; statement = statement.getNext()) {
            Node assign = statement.getFirstChild();
            if (!statement.isExprResult()
                    || !assign.isAssign()
                    || !assign.getFirstChild().isGetProp()
                    || !isSelf(assign.getFirstFirstChild(), self)
                    || !isConstant(assign.getLastChild())) {
                return null;
            }
            fields.put(assign.getFirstChild().getString(), assign.getLastChild());
        }
        return fields;
    }

    private static boolean isCallOfParent(Node statement) {
        return statement.isExprResult()
                && statement.getFirstChild().isCall()
                && statement.getFirstFirstChild().isGetProp()
                && statement.getFirstFirstChild().getString().equals("call");
    }

    private static boolean isSelf(Node object, @Nullable Node self) {
        return object.isThis() || self != null && object.matchesName(self.getString());
    }

    /** The only {@code new} of the class {@code name}, unless other classes are built on it. */
    private @Nullable Node onlyPlace(String name) {
        Node made = null;
        for (Node mention : functions.mentions(name)) {
            Node parent = mention.getParent();
            if (parent.isNew() && parent.getFirstChild() == mention) {
                if (made != null) {
                    return null;
                }
                made = parent;
            } else if (!parent.isFunction()
                    && !parent.isInstanceOf()
                    && !parent.isArrayLit()
                    && !(parent.isGetProp() && parent.getString().equals("prototype"))) {
                return null;
            }
        }
        return made;
    }

    /**
     * The values that the object {@code made} is given as soon as there is one, by field and in the
     * order in which they are worked out. They are taken from where they stood.
     */
    private Map<String, Node> takeValues(Node made, Set<String> fields) {
        Map<String, Node> values = new LinkedHashMap<>();
        Node target = made.getParent();
        Node statement = target.getParent();
        if (target.isAssign() && statement.isExprResult()) {
            target = target.getFirstChild();
        } else if (!target.isName() || target.getNext() != null) {
            return values;
        }
        if (!target.isName()) {
            return values;
        }
        String variable = target.getString();
        if (statement.isExprResult()) {
            makeLater(statement, variable);
        }
        for (Node next = statement.getNext(); next != null; next = statement.getNext()) {
            Map<String, Node> given =
                    next.isExprResult() ? given(next.getFirstChild(), variable) : null;
            if (given == null
                    || !fields.containsAll(given.keySet())
                    || given.keySet().stream().anyMatch(values::containsKey)) {
                break;
            }
            values.putAll(given);
            next.detach();
        }
        values.values().forEach(Node::detach);
        return values;
    }

    /**
     * Moves {@code statement}, which makes an object, behind those that work out its first values.
     */
    private static void makeLater(Node statement, String variable) {
        Node next = statement.getNext();
        while (next != null && next.isExprResult() && !isNamed(next, variable)) {
            next = next.getNext();
        }
        if (next != null && next.isExprResult() && !isTried(statement)) {
            statement.detach();
            statement.insertBefore(next);
        }
    }

    /** Whether what {@code statement} has not done yet could be seen by a {@code catch}. */
    private static boolean isTried(Node statement) {
        Node above = statement;
        while (!above.isFunction() && !above.isTry()) {
            above = above.getParent();
        }
        return above.isTry();
    }

    /** What {@code expression} gives to the object {@code variable}, if that is all it does. */
    private @Nullable Map<String, Node> given(Node expression, String variable) {
        if (expression.isCall()) {
            return givenByFunction(expression, variable);
        }
        return expression.isAssign()
                        && isField(expression.getFirstChild(), variable)
                        && !expression.getLastChild().isAssign()
                        && !isNamed(expression.getLastChild(), variable)
                ? Map.of(expression.getFirstChild().getString(), expression.getLastChild())
                : null;
    }

    private static boolean isField(Node target, String variable) {
        return target.isGetProp() && target.getFirstChild().matchesName(variable);
    }

    private static boolean isNamed(Node value, String variable) {
        return Nodes.any(value, node -> node.matchesName(variable));
    }

    /**
     * {@code init(variable, x, y)}, where that is {@code (a, b, c) => { a.f = b; a.g = c; }}: every
     * argument goes to one field, and in their order.
     */
    private @Nullable Map<String, Node> givenByFunction(Node call, String variable) {
        Node function =
                call.getFirstChild().isName()
                        ? functions.declared().get(call.getFirstChild().getString())
                        : null;
        if (function == null
                || !function.getLastChild().isBlock()
                || !call.hasMoreThanOneChild()
                || !call.getSecondChild().matchesName(variable)
                || call.getChildCount() != function.getSecondChild().getChildCount() + 1) {
            return null;
        }
        Node self = function.getSecondChild().getFirstChild();
        Node parameter = self.getNext();
        Node argument = call.getSecondChild().getNext();
        Map<String, Node> given = new LinkedHashMap<>();
        for (Node statement : Nodes.children(function.getLastChild())) {
            Node assign = statement.getFirstChild();
            if (!statement.isExprResult()
                    || !assign.isAssign()
                    || !isField(assign.getFirstChild(), self.getString())) {
                return null;
            }
            Node value = assign.getLastChild();
            if (isConstant(value)) {
                value = value.cloneNode();
            } else if (parameter != null
                    && value.matchesName(parameter.getString())
                    && !isNamed(argument, variable)) {
                value = argument;
                parameter = parameter.getNext();
                argument = argument.getNext();
            } else {
                return null;
            }
            if (given.put(assign.getFirstChild().getString(), value) != null) {
                return null;
            }
        }
        return parameter == null ? given : null;
    }
}
