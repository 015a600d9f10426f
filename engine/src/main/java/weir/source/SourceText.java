package weir.source;

/** A named source text, able to turn an offset into a line and a column. Both count from one. */
public final class SourceText {
    private final String name;
    private final String text;

    public SourceText(String name, String text) {
        this.name = name;
        this.text = text;
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }
}
