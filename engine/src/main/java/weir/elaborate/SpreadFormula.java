package weir.elaborate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.actor.Evaluation;
import weir.actor.Formula;
import weir.actor.Refs;
import weir.source.Place;
import weir.value.KindNames;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Shape;
import weir.value.Value;

/**
 * {@code [...base, b: 3]}: fields from left to right, later ones win. The fields stay the live ones
 * they are; only which record is spread is read here.
 *
 * <p>Records of one call site have one shape as long as their field names are the same.
 */
final class SpreadFormula implements Formula {
    private final Place place;
    private final @Nullable String tag;
    private final List<@Nullable String> names;
    private final @Nullable Ref[] refs;
    private @Nullable Shape shape;

    /**
     * @param names the field's name, or null for a spread
     * @param refs the field's value, or the record to spread; the inputs of the formula
     */
    SpreadFormula(
            Place place,
            @Nullable String tag,
            List<@Nullable String> names,
            @Nullable Ref[] refs,
            @Nullable Shape known) {
        this.place = place;
        this.tag = tag;
        this.names = names;
        this.refs = refs;
        this.shape = known;
    }

    @Nullable Shape shape() {
        return shape;
    }

    @Override
    public @Nullable Value evaluate(Evaluation e) {
        List<String> fields = new ArrayList<>();
        List<@Nullable Ref> values = new ArrayList<>();
        for (int i = 0; i < refs.length; i++) {
            String name = names.get(i);
            if (name != null) {
                put(fields, values, name, refs[i]);
                continue;
            }
            Value base = e.input(i);
            if (base == null) {
                return null;
            }
            if (base instanceof RecordValue record) {
                for (int f = 0; f < record.shape().size(); f++) {
                    put(fields, values, record.shape().name(f), record.field(f));
                }
            } else if (base != Value.Unplugged.INSTANCE) {
                return e.fault(
                        place,
                        "not-a-record",
                        "only a record can be spread",
                        "I found " + KindNames.of(base),
                        "write `...` before a record, or before an optional field");
            }
        }
        return new RecordValue(shapeFor(fields), Refs.of(values));
    }

    private static void put(
            List<String> fields, List<@Nullable Ref> values, String name, @Nullable Ref value) {
        int at = fields.indexOf(name);
        if (at < 0) {
            fields.add(name);
            values.add(value);
        } else {
            values.set(at, value);
        }
    }

    private Shape shapeFor(List<String> fields) {
        Shape known = shape;
        boolean fits = known != null && known.size() == fields.size();
        for (int i = 0; fits && known != null && i < fields.size(); i++) {
            fits = known.name(i).equals(fields.get(i));
        }
        if (!fits || known == null) {
            known = new Shape(tag, fields, new boolean[fields.size()]);
            shape = known;
        }
        return known;
    }
}
