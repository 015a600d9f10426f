package weir.value;

/** What a kind of value is called in a message. */
public final class KindNames implements Value.Visitor<String> {
    private static final KindNames NAMES = new KindNames();

    private KindNames() {}

    public static String of(Value value) {
        return value.accept(NAMES);
    }

    @Override
    public String number(Value.Num number) {
        return "a number";
    }

    @Override
    public String text(Value.Text text) {
        return "a text";
    }

    @Override
    public String tag(Value.Tag tag) {
        return "the tag `" + tag.name() + "`";
    }

    @Override
    public String unplugged(Value.Unplugged unplugged) {
        return "UNPLUGGED";
    }

    @Override
    public String record(RecordValue record) {
        if (MapKey.isMap(record)) {
            return "a map";
        }
        return record.shape().tag() == null
                ? "a record"
                : "a `" + record.shape().tag() + "` record";
    }

    @Override
    public String list(ListValue list) {
        return "a list";
    }

    @Override
    public String element(ElementValue element) {
        return "an element";
    }
}
