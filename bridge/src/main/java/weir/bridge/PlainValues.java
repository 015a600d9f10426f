package weir.bridge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSBoolean;
import org.teavm.jso.core.JSNumber;
import org.teavm.jso.core.JSString;
import weir.actor.Propagation;
import weir.bridge.js.Values;
import weir.value.ElementValue;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.MapKey;
import weir.value.NumberText;
import weir.value.RecordValue;
import weir.value.Ref;
import weir.value.Shape;
import weir.value.Value;

/**
 * Values of a program as plain data of JavaScript, copied: texts, numbers, booleans for {@code
 * True} and {@code False}, null for {@code UNPLUGGED}, arrays for lists, objects for records and
 * maps. Any other tag goes out as its name; it comes in as {@code {$tag: "Name"}}, which is also
 * how the tag of a record goes both ways.
 *
 * <p><b>Errors.</b> What is deeper than {@link #DEEPEST}, as a circle is, is null on its way out
 * and refused on its way in; so is what is no data.
 */
final class PlainValues implements Value.Visitor<JSObject> {
    private static final int DEEPEST = 100;
    private static final String TAG = "$tag";

    private final Propagation p;
    private int depth;

    PlainValues(Propagation p) {
        this.p = p;
    }

    /** What {@code ref} is now; undefined when it has no value. */
    JSObject write(@Nullable Ref ref) {
        Value value = p.read(ref);
        if (value == null) {
            return Values.undefined();
        }
        if (depth == DEEPEST) {
            return Values.nothing();
        }
        depth++;
        JSObject plain = value.accept(this);
        depth--;
        return plain;
    }

    @Override
    public JSObject number(Value.Num number) {
        return JSNumber.valueOf(number.value());
    }

    @Override
    public JSObject text(Value.Text text) {
        return JSString.valueOf(text.value());
    }

    @Override
    public JSObject tag(Value.Tag tag) {
        boolean isTrue = tag.is(Value.Tag.TRUE);
        return isTrue || tag.is(Value.Tag.FALSE)
                ? JSBoolean.valueOf(isTrue)
                : JSString.valueOf(tag.name());
    }

    @Override
    public JSObject unplugged(Value.Unplugged unplugged) {
        return Values.nothing();
    }

    @Override
    public JSObject record(RecordValue record) {
        JSObject object = Values.object();
        Shape shape = record.shape();
        boolean isMap = MapKey.isMap(record);
        if (shape.tag() != null && !isMap) {
            Values.define(object, TAG, JSString.valueOf(shape.tag()));
        }
        for (int i = 0; i < shape.size(); i++) {
            String name = shape.name(i);
            Values.define(object, isMap ? key(name) : name, write(record.field(i)));
        }
        return object;
    }

    private static String key(String name) {
        Value key = MapKey.read(name);
        return key instanceof Value.Num number
                ? NumberText.write(number.value())
                : key instanceof Value.Text text ? text.value() : name;
    }

    @Override
    public JSObject list(ListValue list) {
        JSArray<JSObject> array = new JSArray<>();
        List<Item> items = p.items(list);
        for (int i = 0; i < items.size(); i++) {
            array.push(write(items.get(i).value()));
        }
        return array;
    }

    /** What is on the page is no data. */
    @Override
    public JSObject element(ElementValue element) {
        return Values.nothing();
    }

    /** The value that {@code plain} means. */
    Value read(@Nullable JSObject plain) {
        depth++;
        try {
            if (depth > DEEPEST) {
                throw new IllegalArgumentException("this value goes too deep for a program");
            }
            return switch (Values.kind(plain)) {
                case Values.NOTHING -> Value.Unplugged.INSTANCE;
                case Values.BOOLEAN -> Value.Tag.of(Values.isTrue(plain));
                case Values.NUMBER -> new Value.Num(Values.number(plain));
                case Values.TEXT -> new Value.Text(Values.text(plain));
                case Values.ARRAY -> readList(plain);
                case Values.OBJECT -> readRecord(plain);
                default ->
                        throw new IllegalArgumentException(
                                "a program takes plain data, and not " + Values.text(plain));
            };
        } finally {
            depth--;
        }
    }

    private Value readList(@Nullable JSObject array) {
        List<Item> items = new ArrayList<>();
        for (String index : Values.names(array)) {
            items.add(new Item(read(Values.member(array, index))));
        }
        return new ListValue(items);
    }

    private Value readRecord(@Nullable JSObject object) {
        String[] names = Values.names(object);
        JSObject tag = Values.member(object, TAG);
        String tagName = Values.isText(tag) ? Values.text(tag) : null;
        List<String> fields = new ArrayList<>();
        for (String name : names) {
            if (tagName == null || !name.equals(TAG)) {
                fields.add(name);
            }
        }
        if (tagName != null && fields.isEmpty()) {
            return Value.Tag.of(tagName);
        }
        @Nullable Ref[] values = new Ref[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(Values.member(object, fields.get(i)));
        }
        return new RecordValue(new Shape(tagName, fields, new boolean[values.length]), values);
    }
}
