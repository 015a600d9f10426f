package weir.syntax;

import java.util.List;
import weir.value.NumberText;

/**
 * Writes a tree as text that shows its shape and nothing else: each construct in round brackets,
 * its name first. For tests and for looking at.
 */
public final class SyntaxPrinter
        implements Expression.Visitor<StringBuilder>, Pattern.Visitor<StringBuilder> {
    private final StringBuilder out = new StringBuilder();

    private SyntaxPrinter() {}

    /** One definition to a line, functions first. */
    public static String print(SyntaxTree tree) {
        SyntaxPrinter printer = new SyntaxPrinter();
        for (SyntaxTree.Function function : tree.functions()) {
            printer.out.append("FUNCTION ").append(function.name().text());
            for (Name parameter : function.parameters()) {
                printer.out.append(' ').append(parameter.text());
            }
            printer.define(function.body());
        }
        for (Expression.Variable variable : tree.variables()) {
            printer.out.append(variable.name().text());
            printer.define(variable.value());
        }
        return printer.out.toString();
    }

    public static String print(Expression expression) {
        return expression.accept(new SyntaxPrinter()).toString();
    }

    private void define(Expression value) {
        out.append(": ");
        value.accept(this);
        out.append('\n');
    }

    private SyntaxPrinter begin(String word) {
        out.append('(').append(word);
        return this;
    }

    private SyntaxPrinter part(Expression part) {
        out.append(' ');
        part.accept(this);
        return this;
    }

    private SyntaxPrinter parts(List<Expression> parts) {
        for (Expression part : parts) {
            part(part);
        }
        return this;
    }

    private SyntaxPrinter word(String word) {
        out.append(' ').append(word);
        return this;
    }

    private SyntaxPrinter named(Name name, Expression value) {
        return word(name.text() + ":").part(value);
    }

    private StringBuilder end() {
        return out.append(')');
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '"', '\\' -> out.append('\\').append(c);
                default -> out.append(c);
            }
        }
        out.append('"');
    }

    @Override
    public StringBuilder number(Expression.NumberLiteral literal) {
        return out.append(NumberText.write(literal.value()));
    }

    @Override
    public StringBuilder text(Expression.TextLiteral literal) {
        begin("TEXT");
        for (Expression.TextPart part : literal.parts()) {
            out.append(' ');
            if (part instanceof Expression.Characters characters) {
                quote(characters.text());
            } else if (part instanceof Expression.Hole hole) {
                hole.value().accept(this);
            }
        }
        return end();
    }

    @Override
    public StringBuilder tag(Expression.TagLiteral literal) {
        return out.append(literal.name());
    }

    @Override
    public StringBuilder unplugged(Expression.Unplugged unplugged) {
        return out.append("UNPLUGGED");
    }

    @Override
    public StringBuilder record(Expression.RecordLiteral literal) {
        begin("record");
        if (literal.tag() != null) {
            word(literal.tag().text());
        }
        for (Expression.Field field : literal.fields()) {
            if (field instanceof Expression.NamedField named) {
                named(named.name(), named.value());
            } else if (field instanceof Expression.Spread spread) {
                word("...").part(spread.base());
            }
        }
        return end();
    }

    @Override
    public StringBuilder list(Expression.ListLiteral literal) {
        return begin("LIST").parts(literal.items()).end();
    }

    @Override
    public StringBuilder map(Expression.MapLiteral literal) {
        begin("MAP");
        for (Expression.MapEntry entry : literal.entries()) {
            part(entry.key()).word("=>").part(entry.value());
        }
        return end();
    }

    @Override
    public StringBuilder name(Expression.NameReference reference) {
        return out.append(reference.name());
    }

    @Override
    public StringBuilder passed(Expression.Passed passed) {
        return out.append("PASSED");
    }

    @Override
    public StringBuilder field(Expression.FieldAccess field) {
        return begin(field.optional() ? ".?" : ".")
                .part(field.of())
                .word(field.field().text())
                .end();
    }

    @Override
    public StringBuilder call(Expression.Call call) {
        begin("call ");
        for (int i = 0; i < call.path().size(); i++) {
            out.append(i > 0 ? "/" : "").append(call.path().get(i).text());
        }
        if (call.piped() != null) {
            word("<-").part(call.piped());
        }
        for (Expression.Argument argument : call.arguments()) {
            if (argument instanceof Expression.NamedArgument named) {
                named(named.name(), named.value());
            } else if (argument instanceof Expression.BareArgument bare) {
                word(bare.name().text());
            } else if (argument instanceof Expression.PassArgument pass) {
                word("PASS:").part(pass.value());
            }
        }
        return end();
    }

    @Override
    public StringBuilder operation(Expression.Operation operation) {
        return begin(operation.operator().spelling())
                .part(operation.left())
                .part(operation.right())
                .end();
    }

    @Override
    public StringBuilder latest(Expression.Latest latest) {
        return begin("LATEST").parts(latest.inputs()).end();
    }

    @Override
    public StringBuilder then(Expression.Then then) {
        return begin("THEN").part(then.input()).part(then.body()).end();
    }

    @Override
    public StringBuilder match(Expression.Match match) {
        begin(match.kind() == Expression.MatchKind.WHEN ? "WHEN" : "WHILE").part(match.input());
        for (Expression.Arm arm : match.arms()) {
            out.append(' ');
            arm.pattern().accept(this);
            word("=>").part(arm.body());
        }
        return end();
    }

    @Override
    public StringBuilder hold(Expression.Hold hold) {
        return begin("HOLD").part(hold.initial()).word(hold.state().text()).part(hold.body()).end();
    }

    @Override
    public StringBuilder block(Expression.Block block) {
        begin("BLOCK");
        for (Expression.Variable variable : block.variables()) {
            named(variable.name(), variable.value());
        }
        return part(block.result()).end();
    }

    @Override
    public StringBuilder flush(Expression.Flush flush) {
        begin("FLUSH");
        if (flush.input() != null) {
            word("<-").part(flush.input());
        }
        return part(flush.value()).end();
    }

    @Override
    public StringBuilder skip(Expression.Skip skip) {
        return out.append("SKIP");
    }

    @Override
    public StringBuilder link(Expression.Link link) {
        return out.append("LINK");
    }

    @Override
    public StringBuilder linkTo(Expression.LinkTo linkTo) {
        return begin("LINK").part(linkTo.value()).part(linkTo.target()).end();
    }

    @Override
    public StringBuilder hardware(Expression.Hardware hardware) {
        return begin(hardware.keyword()).end();
    }

    @Override
    public StringBuilder missing(Expression.Missing missing) {
        return begin("missing").end();
    }

    @Override
    public StringBuilder anything(Pattern.Anything pattern) {
        return out.append("__");
    }

    @Override
    public StringBuilder number(Pattern.NumberPattern pattern) {
        return out.append(NumberText.write(pattern.value()));
    }

    @Override
    public StringBuilder text(Pattern.TextPattern pattern) {
        quote(pattern.text());
        return out;
    }

    @Override
    public StringBuilder tag(Pattern.TagPattern pattern) {
        return out.append(pattern.name());
    }

    @Override
    public StringBuilder unplugged(Pattern.UnpluggedPattern pattern) {
        return out.append("UNPLUGGED");
    }

    @Override
    public StringBuilder binding(Pattern.Binding pattern) {
        return out.append(pattern.name());
    }

    @Override
    public StringBuilder record(Pattern.RecordPattern pattern) {
        begin("record");
        if (pattern.tag() != null) {
            word(pattern.tag().text());
        }
        for (Pattern.FieldPattern field : pattern.fields()) {
            word(field.name().text());
            if (field.pattern() != null) {
                out.append(": ");
                field.pattern().accept(this);
            }
        }
        return end();
    }

    @Override
    public StringBuilder list(Pattern.ListPattern pattern) {
        begin("LIST");
        for (Pattern item : pattern.items()) {
            out.append(' ');
            item.accept(this);
        }
        return end();
    }

    @Override
    public StringBuilder value(Pattern.ValuePattern pattern) {
        return begin("equal").part(pattern.reference()).end();
    }
}
