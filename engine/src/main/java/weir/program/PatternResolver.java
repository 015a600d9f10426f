package weir.program;

import java.util.ArrayList;
import java.util.List;
import weir.source.Place;
import weir.source.SourceText;
import weir.syntax.Expression;
import weir.syntax.Name;
import weir.syntax.Pattern;
import weir.value.Value;

/** Turns a pattern into a test and gathers the names it binds, in the order of their slots. */
final class PatternResolver implements Pattern.Visitor<Test> {
    private final Expression.Visitor<Node> resolver;
    private final ResolveErrors errors;
    private final SourceText source;
    private final List<Name> bindings;

    /**
     * @param resolver for what a pattern compares with
     * @param bindings takes the names
     */
    PatternResolver(
            Expression.Visitor<Node> resolver,
            ResolveErrors errors,
            SourceText source,
            List<Name> bindings) {
        this.resolver = resolver;
        this.errors = errors;
        this.source = source;
        this.bindings = bindings;
    }

    @Override
    public Test anything(Pattern.Anything pattern) {
        return new Test.Any(-1);
    }

    @Override
    public Test number(Pattern.NumberPattern pattern) {
        return new Test.Exactly(new Value.Num(pattern.value()));
    }

    @Override
    public Test text(Pattern.TextPattern pattern) {
        return new Test.Exactly(new Value.Text(pattern.text()));
    }

    @Override
    public Test tag(Pattern.TagPattern pattern) {
        return new Test.Exactly(Value.Tag.of(pattern.name()));
    }

    @Override
    public Test unplugged(Pattern.UnpluggedPattern pattern) {
        return new Test.Exactly(Value.Unplugged.INSTANCE);
    }

    @Override
    public Test binding(Pattern.Binding pattern) {
        return bind(new Name(pattern.span(), pattern.name()));
    }

    private Test bind(Name name) {
        for (Name other : bindings) {
            if (other.text().equals(name.text())) {
                errors.duplicate(new Place(source, name.span()), name.text(), "binding");
            }
        }
        bindings.add(name);
        return new Test.Any(bindings.size() - 1);
    }

    @Override
    public Test record(Pattern.RecordPattern pattern) {
        List<String> names = new ArrayList<>();
        List<Test> tests = new ArrayList<>();
        for (Pattern.FieldPattern field : pattern.fields()) {
            names.add(field.name().text());
            Pattern inner = field.pattern();
            tests.add(inner == null ? bind(field.name()) : inner.accept(this));
        }
        Name tag = pattern.tag();
        return new Test.Fields(tag == null ? null : tag.text(), names, tests);
    }

    @Override
    public Test list(Pattern.ListPattern pattern) {
        List<Test> tests = new ArrayList<>();
        for (Pattern item : pattern.items()) {
            tests.add(item.accept(this));
        }
        return new Test.Items(tests);
    }

    @Override
    public Test value(Pattern.ValuePattern pattern) {
        return new Test.Same(pattern.reference().accept(resolver));
    }
}
