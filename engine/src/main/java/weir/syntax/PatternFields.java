package weir.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.source.Span;

/** The fields of a pattern: {@code "[" { name [ ":" pattern ] separator } "]"}. */
final class PatternFields extends Sequence {
    private final @Nullable Name tag;
    private final List<Pattern.FieldPattern> fields = new ArrayList<>();

    /** Of the field whose pattern is being read. */
    private Name name = new Name(new Span(0, 0), "");

    PatternFields(Parser parser, int start, @Nullable Name tag) {
        super(parser, start, TokenKind.BRACKET_CLOSE);
        this.tag = tag;
    }

    @Override
    boolean begins(TokenKind kind) {
        return kind == TokenKind.NAME;
    }

    @Override
    String item() {
        return "the name of a field";
    }

    @Override
    void refuse(Span skipped) {
        parser.give(new Pattern.Anything(skipped), 1);
    }

    @Override
    void proceed() {
        if (!hasItem()) {
            parser.finish(new Pattern.RecordPattern(span(), tag, List.copyOf(fields)), height + 1);
            return;
        }
        name = parser.name();
        if (parser.accept(TokenKind.COLON)) {
            parser.readPattern();
        } else {
            fields.add(new Pattern.FieldPattern(name, null));
        }
    }

    @Override
    void take(Pattern part) {
        fields.add(new Pattern.FieldPattern(name, part));
    }
}
