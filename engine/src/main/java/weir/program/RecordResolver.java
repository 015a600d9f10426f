package weir.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import weir.collection.Table;
import weir.syntax.Expression;
import weir.syntax.Name;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Shape;

/** Resolves record literals and paths into them, whose fields are definitions. */
final class RecordResolver {
    /** How far down the fields of fields are known by name. */
    private static final int MAX_KNOWN = 16;

    private final Surroundings around;
    private final ExpressionResolver expressions;
    private final Ports ports;
    private final Flushes flushes;

    RecordResolver(
            Surroundings around, ExpressionResolver expressions, Ports ports, Flushes flushes) {
        this.around = around;
        this.expressions = expressions;
        this.ports = ports;
        this.flushes = flushes;
    }

    Node record(Expression.RecordLiteral literal) {
        ports.markPorts(literal);
        if (!isPlain(literal)) {
            return spreadRecord(literal);
        }
        Table<Definition> fields = new Table<>();
        for (Expression.Field field : literal.fields()) {
            if (field instanceof Expression.NamedField named) {
                Definition definition = around.define(named.name(), around.current);
                fields.putIfAbsent(definition.name, definition);
                declareFields(definition, named.value(), MAX_KNOWN);
            }
        }
        return plainRecord(literal, fields);
    }

    Node plainRecord(Expression.RecordLiteral literal, Table<Definition> fields) {
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

    private static Definition known(Table<Definition> fields, String name) {
        return Objects.requireNonNull(fields.get(name), "this field was not declared");
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
        int mark = flushes.mark();
        for (int i = 0; i < definitions.size(); i++) {
            Definition definition = definitions.get(i);
            if (definition != null) {
                around.slotOf(definition);
                parts.add(new Node.Part(definition.name, around.readOf(definition)));
            } else {
                parts.add(
                        new Node.Part(
                                null,
                                expressions.operand(
                                        ((Expression.Spread) literal.fields().get(i)).base())));
            }
        }
        Name tag = literal.tag();
        return flushes.detoured(
                mark,
                new Node.SpreadNode(
                        around.newNode(),
                        around.at(literal.span()),
                        tag == null ? null : tag.text(),
                        parts));
    }

    Definition declare(Name name, Expression value, String what) {
        Definition definition = around.define(name, around.current);
        if (around.scope.add(definition) != null) {
            around.errors.duplicate(definition.place, definition.name, what);
        }
        declareFields(definition, value, MAX_KNOWN);
        return definition;
    }

    /**
     * Makes the fields of a record literal known by name before anything is resolved, and those of
     * records in it.
     */
    private void declareFields(Definition definition, Expression value, int levels) {
        if (levels > 0 && value instanceof Expression.RecordLiteral literal && isPlain(literal)) {
            definition.fields = new Table<>();
            for (Expression.Field field : literal.fields()) {
                if (field instanceof Expression.NamedField named) {
                    Definition inner = around.define(named.name(), definition);
                    definition.addField(inner);
                    declareFields(inner, named.value(), levels - 1);
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
                && !record.fields.has(access.field().text())
                && !access.optional()) {
            around.errors.unknownField(
                    around.at(access.field().span()), access.field().text(), record.fieldNames);
            return around.never(access.span());
        }
        int mark = flushes.mark();
        Node of = expressions.operand(access.of());
        return flushes.detoured(
                mark,
                new Node.FieldRead(
                        around.newNode(),
                        around.at(access.span()),
                        of,
                        access.field().text(),
                        access.optional()));
    }

    /** The definition that {@code access} means when it is a path into record literals. */
    private @Nullable Definition knownField(Expression.FieldAccess access) {
        Definition record = knownRecord(access.of());
        return record == null || record.fields == null
                ? null
                : record.fields.get(access.field().text());
    }

    private @Nullable Definition knownRecord(Expression expression) {
        List<String> names = new ArrayList<>();
        Expression base = expression;
        while (base instanceof Expression.FieldAccess access) {
            if (names.size() == MAX_KNOWN) {
                return null;
            }
            names.add(access.field().text());
            base = access.of();
        }
        if (!(base instanceof Expression.NameReference reference)) {
            return null;
        }
        Definition record = around.scope.find(reference.name());
        for (int i = names.size() - 1; i >= 0 && record != null; i--) {
            String name = names.get(i);
            record = record.fields == null ? null : record.fields.get(name);
        }
        return record;
    }
}
