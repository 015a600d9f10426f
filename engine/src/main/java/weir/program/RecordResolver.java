package weir.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import weir.syntax.Expression;
import weir.syntax.Name;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Shape;

/** Resolves record literals and paths into them, whose fields are definitions. */
final class RecordResolver {
    private final Surroundings around;
    private final ExpressionResolver expressions;
    private final Ports ports;

    RecordResolver(Surroundings around, ExpressionResolver expressions, Ports ports) {
        this.around = around;
        this.expressions = expressions;
        this.ports = ports;
    }

    Node record(Expression.RecordLiteral literal) {
        ports.markPorts(literal);
        if (!isPlain(literal)) {
            return spreadRecord(literal);
        }
        Map<String, Definition> fields = new HashMap<>();
        for (Expression.Field field : literal.fields()) {
            if (field instanceof Expression.NamedField named) {
                Definition definition =
                        new Definition(
                                named.name().text(),
                                around.at(named.name().span()),
                                around.region,
                                around.deferrals,
                                around.current);
                fields.putIfAbsent(definition.name, definition);
                around.remember(definition);
                declareFields(definition, named.value());
            }
        }
        return plainRecord(literal, fields);
    }

    Node plainRecord(Expression.RecordLiteral literal, Map<String, Definition> fields) {
        ports.markPorts(literal);
        around.open();
        List<String> names = new ArrayList<>();
        List<Definition> ordered = new ArrayList<>();
        for (Expression.Field field : literal.fields()) {
            Expression.NamedField named = (Expression.NamedField) field;
            if (names.indexOf(named.name().text()) >= 0) {
                around.errors.duplicate(
                        around.at(named.name().span()), named.name().text(), "field");
                continue;
            }
            Definition definition = known(fields, named.name().text());
            names.add(definition.name);
            ordered.add(definition);
            around.scope.add(definition);
        }
        int index = 0;
        for (Expression.Field field : literal.fields()) {
            Expression.NamedField named = (Expression.NamedField) field;
            if (index < ordered.size() && ordered.get(index).name.equals(named.name().text())) {
                expressions.enter(ordered.get(index++), named.value());
            }
        }
        around.close();
        return recordNode(literal, names, ordered);
    }

    private Node recordNode(
            Expression.RecordLiteral literal, List<String> names, List<Definition> ordered) {
        boolean[] fixed = new boolean[names.size()];
        boolean allFixed = true;
        List<@Nullable Node> nodes = new ArrayList<>();
        for (int i = 0; i < fixed.length; i++) {
            around.write(ordered.get(i), nodes);
            fixed[i] = nodes.get(i) instanceof Node.Constant;
            allFixed &= fixed[i];
        }
        Name tag = literal.tag();
        Shape shape = new Shape(tag == null ? null : tag.text(), names, fixed);
        if (!allFixed) {
            return new Node.RecordNode(around.newNode(), around.at(literal.span()), shape, nodes);
        }
        @Nullable Ref[] values = new Ref[fixed.length];
        for (int i = 0; i < fixed.length; i++) {
            values[i] = ((Node.Constant) nodes.get(i)).value();
        }
        return around.constant(literal.span(), new RecordValue(shape, values));
    }

    private static Definition known(Map<String, Definition> fields, String name) {
        Definition definition = fields.get(name);
        if (definition == null) {
            throw new IllegalStateException("`" + name + "` was not declared");
        }
        return definition;
    }

    private Node spreadRecord(Expression.RecordLiteral literal) {
        around.open();
        List<@Nullable Definition> definitions = new ArrayList<>();
        for (Expression.Field field : literal.fields()) {
            definitions.add(
                    field instanceof Expression.NamedField named
                            ? declare(named.name(), named.value(), "field")
                            : null);
        }
        List<Node.Part> parts = new ArrayList<>();
        for (int i = 0; i < definitions.size(); i++) {
            Definition definition = definitions.get(i);
            if (definition != null) {
                expressions.enter(
                        definition, ((Expression.NamedField) literal.fields().get(i)).value());
            }
        }
        around.close();
        for (int i = 0; i < definitions.size(); i++) {
            Definition definition = definitions.get(i);
            if (definition != null) {
                around.slotOf(definition);
                parts.add(new Node.Part(definition.name, around.readOf(definition)));
            } else {
                parts.add(
                        new Node.Part(
                                null,
                                ((Expression.Spread) literal.fields().get(i))
                                        .base()
                                        .accept(expressions)));
            }
        }
        Name tag = literal.tag();
        return new Node.SpreadNode(
                around.newNode(),
                around.at(literal.span()),
                tag == null ? null : tag.text(),
                parts);
    }

    Definition declare(Name name, Expression value, String what) {
        Definition definition =
                new Definition(
                        name.text(),
                        around.at(name.span()),
                        around.region,
                        around.deferrals,
                        around.current);
        if (around.scope.add(definition) != null) {
            around.errors.duplicate(definition.place, definition.name, what);
        }
        around.remember(definition);
        declareFields(definition, value);
        return definition;
    }

    /** Makes the fields of a record literal known by name before anything is resolved. */
    private void declareFields(Definition definition, Expression value) {
        if (value instanceof Expression.RecordLiteral literal && isPlain(literal)) {
            definition.fields = new HashMap<>();
            for (Expression.Field field : literal.fields()) {
                if (field instanceof Expression.NamedField named) {
                    Definition inner =
                            new Definition(
                                    named.name().text(),
                                    around.at(named.name().span()),
                                    around.region,
                                    around.deferrals,
                                    definition);
                    definition.addField(inner);
                    around.remember(inner);
                    declareFields(inner, named.value());
                }
            }
        }
    }

    static boolean isPlain(Expression.RecordLiteral literal) {
        for (Expression.Field field : literal.fields()) {
            if (field instanceof Expression.Spread) {
                return false;
            }
        }
        return true;
    }

    Node field(Expression.FieldAccess access) {
        Definition known = knownField(access);
        if (known != null) {
            return around.read(known, access.span());
        }
        Definition record = knownRecord(access.of());
        if (record != null
                && record.fields != null
                && !record.fields.containsKey(access.field().text())
                && !access.optional()) {
            around.errors.unknownField(
                    around.at(access.field().span()),
                    access.field().text(),
                    new ArrayList<>(record.fields.keySet()));
            return around.never(access.span());
        }
        return new Node.FieldRead(
                around.newNode(),
                around.at(access.span()),
                access.of().accept(expressions),
                access.field().text(),
                access.optional());
    }

    /** The definition that {@code access} means when it is a path into record literals. */
    private @Nullable Definition knownField(Expression.FieldAccess access) {
        Definition record = knownRecord(access.of());
        return record == null || record.fields == null
                ? null
                : record.fields.get(access.field().text());
    }

    private @Nullable Definition knownRecord(Expression expression) {
        if (expression instanceof Expression.NameReference reference) {
            return around.scope.find(reference.name());
        }
        return expression instanceof Expression.FieldAccess access ? knownField(access) : null;
    }
}
