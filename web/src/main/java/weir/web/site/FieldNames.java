package weir.web.site;

import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the fields of classes that have nothing to do with one another the same few names.
 *
 * <p>TeaVM gives every field of a program a name of its own, some thousand of them, and a script of
 * so many names compresses badly. A field needs a name that is free on its objects, no more: here
 * the n-th field of an object, counted from its topmost class, has the n-th name, whatever the
 * class. That takes 9 kB of 113 off the compressed script.
 *
 * <p>Invariants: two fields of one object never share a name; no field takes a name that the script
 * uses for anything else (a method, a property of the browser's, a text that may name either).
 *
 * <p>A class is a function that calls another on {@code this} and then only gives fields their
 * first values. What does not look like that keeps its names.
 */
final class FieldNames {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_";

    /** Fields by class, in the order of their declaration. */
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    /** The class above, also of classes without fields. */
    private final Map<String, String> parents = new HashMap<>();

    /** Names that are not only those of fields. */
    private final Set<String> taken = new HashSet<>();

    /** Every access {@code object.name}. */
    private final List<Node> accesses = new ArrayList<>();

    private FieldNames() {}

    static void share(Node script) {
        new FieldNames().rename(script);
    }

    private void rename(Node root) {
        Nodes.visit(root, this::read);
        Map<String, Integer> slots = slots();
        for (Node access : accesses) {
            if (!slots.containsKey(access.getString())) {
                taken.add(access.getString());
            }
        }
        slots.keySet().removeAll(taken);
        List<String> names = names(slots.values().stream().mapToInt(slot -> slot + 1).max());
        for (Node access : accesses) {
            Integer slot = slots.get(access.getString());
            if (slot != null) {
                access.setString(names.get(slot));
            }
        }
    }

    private void read(Node node) {
        if (node.isGetProp() || node.isOptChainGetProp()) {
            accesses.add(node);
        } else if (node.isStringLit() || node.isStringKey() || node.isMemberFunctionDef()) {
            taken.add(node.getString());
        } else if (node.isFunction()) {
            readClass(node);
        } else if (node.isName() && node.hasOneChild()) {
            readClassWithoutFields(node);
        }
    }

    /** {@code function Name() { Parent.call(this); this.field = 0; … }}. */
    private void readClass(Node function) {
        Node statement = function.getLastChild().getFirstChild();
        Node self = null;
        if (statement != null && statement.isLet()) {
            self = statement.getFirstChild();
            if (self.hasChildren() && !self.getFirstChild().isThis()) {
                return;
            }
            statement = statement.getNext();
        }
        String parent = statement == null ? null : parent(statement);
        if (parent == null) {
            return;
        }
        List<String> declared = new ArrayList<>();
        for (statement = statement.getNext(); statement != null; statement = statement.getNext()) {
            if (!statement.isExprResult()) {
                return;
            }
            Node value = statement.getFirstChild();
            for (; value.isAssign(); value = value.getLastChild()) {
                Node target = value.getFirstChild();
                if (!target.isGetProp() || !isSelf(target.getFirstChild(), self)) {
                    return;
                }
                declared.add(target.getString());
            }
        }
        String name = function.getFirstChild().getString();
        fields.put(name, declared);
        parents.put(name, parent);
    }

    private static boolean isSelf(Node object, @Nullable Node self) {
        return object.isThis() || self != null && object.matchesName(self.getString());
    }

    /** The class whose constructor {@code statement} calls on the object at hand, or null. */
    private static @Nullable String parent(Node statement) {
        if (!statement.isExprResult() || !statement.getFirstChild().isCall()) {
            return null;
        }
        Node called = statement.getFirstFirstChild();
        return called.isGetProp()
                        && called.getString().equals("call")
                        && called.getFirstChild().isName()
                ? called.getFirstChild().getString()
                : null;
    }

    /** {@code Name = classOf(Parent)}: other calls look the same, and do no harm here. */
    private void readClassWithoutFields(Node name) {
        Node value = name.getFirstChild();
        if (value.isCall() && value.hasTwoChildren() && value.getSecondChild().isName()) {
            parents.put(name.getString(), value.getSecondChild().getString());
        }
    }

    /** By field, how many fields its objects have before it. */
    private Map<String, Integer> slots() {
        Map<String, Integer> slots = new HashMap<>();
        fields.forEach(
                (name, declared) -> {
                    int slot = 0;
                    String above = parents.get(name);
                    for (; above != null; above = parents.get(above)) {
                        slot += fields.getOrDefault(above, List.of()).size();
                    }
                    for (String field : declared) {
                        if (slots.put(field, slot++) != null) {
                            taken.add(field);
                        }
                    }
                });
        return slots;
    }

    private List<String> names(OptionalInt count) {
        List<String> names = new ArrayList<>();
        for (int next = 0; names.size() < count.orElse(0); next++) {
            String name = name(next);
            if (!taken.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static String name(int number) {
        int letters = LETTERS.length();
        String last = LETTERS.substring(number % letters, number % letters + 1);
        return number < letters ? last : name(number / letters - 1) + last;
    }
}
