package weir.program;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.syntax.Expression;
import weir.value.MapKey;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Shape;
import weir.value.Value;

/**
 * Resolves {@code MAP { key: value }}.
 *
 * <p>A map is a record of its own kind, whose field names are its keys as {@link MapKey} writes
 * them. Keys that are only known at run time are put in by {@code Map/set}.
 */
final class MapResolver {
    private static final String SET = "Map/set";

    private final Surroundings around;
    private final ExpressionResolver expressions;
    private final Flushes flushes;

    MapResolver(Surroundings around, ExpressionResolver expressions, Flushes flushes) {
        this.around = around;
        this.expressions = expressions;
        this.flushes = flushes;
    }

    Node map(Expression.MapLiteral literal) {
        int mark = flushes.mark();
        List<String> keys = new ArrayList<>();
        List<@Nullable Node> values = new ArrayList<>();
        boolean fixed = true;
        Node map = null;
        for (Expression.MapEntry entry : literal.entries()) {
            Node key = expressions.operand(entry.key());
            Node value = expressions.operand(entry.value());
            String known =
                    key instanceof Node.Constant constant ? MapKey.of(constant.value()) : null;
            if (known == null || map != null) { // from here on, one after the other
                if (map == null) {
                    map = record(literal, keys, values, fixed);
                }
                map = flushes.call(SET, entry.key().span(), map, key, value);
            } else if (keys.indexOf(known) >= 0) {
                around.errors.duplicate(around.at(entry.key().span()), written(key), "key");
            } else {
                keys.add(known);
                values.add(value);
                fixed &= value instanceof Node.Constant;
            }
        }
        return flushes.detoured(mark, map == null ? record(literal, keys, values, fixed) : map);
    }

    private String written(Node key) {
        return around.source.slice(key.place().span());
    }

    private Node record(
            Expression.MapLiteral literal,
            List<String> keys,
            List<@Nullable Node> values,
            boolean fixed) {
        boolean[] each = new boolean[keys.size()];
        @Nullable Ref[] constants = new Ref[keys.size()];
        for (int i = 0; i < each.length; i++) {
            if (values.get(i) instanceof Node.Constant constant) {
                each[i] = true;
                constants[i] = constant.value();
            }
        }
        Shape shape = new Shape(MapKey.TAG, List.copyOf(keys), each);
        Value map = new RecordValue(shape, constants);
        return fixed
                ? around.constant(literal.span(), map)
                : new Node.RecordNode(around.newNode(), around.at(literal.span()), shape, values);
    }
}
