package weir.value;

/** Which of the language's elements; {@link #function()} is the name it is called by. */
public enum ElementKind {
    STRIPE("stripe"),
    CONTAINER("container"),
    STACK("stack"),
    BUTTON("button"),
    TEXT_INPUT("text_input"),
    CHECKBOX("checkbox"),
    SLIDER("slider"),
    SELECT("select"),
    /** One choice of a {@link #SELECT}; no function makes it. */
    OPTION("option"),
    SVG("svg"),
    SVG_CIRCLE("svg_circle"),
    LABEL("label"),
    PARAGRAPH("paragraph"),
    LINK("link"),
    TEXT("text"),
    BLOCK("block");

    private final String function;

    ElementKind(String function) {
        this.function = function;
    }

    public String function() {
        return function;
    }
}
