package weir.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can stand at one place of a style: which kinds of value, which tags, which fields.
 *
 * <p><b>Shape.</b> A tree. {@link #STYLE} is the form of a {@code style:} record; its fields are
 * the style keys. Everything that knows style keys, to check a program or to show it, reads this
 * one table.
 */
public final class StyleForm {
    public static final int NUMBER = 1;
    public static final int BOOL = 2;
    public static final int TEXT = 4;
    public static final int COLOR = 8;

    /** A list; the rest of the form says what its items are. */
    public static final int LIST = 16;

    /**
     * Items separated by spaces: {@code N B T C *} are the kinds above in order, a capitalized word
     * is a tag, any other word a field with its form in braces. Behind {@code =} stand the rule by
     * which the renderer makes CSS of it, one character, and the property, when its name is not the
     * field's.
     */
    private static final String TABLE =
            "width=s{N Fill sizing{N Fill} minimum{N Screen} maximum{N Screen}} "
                    + "height=s{N Fill sizing{N Fill} minimum{N Screen} maximum{N Screen}} "
                    + "size=q{N} "
                    + "padding=p{N top{N} right{N} bottom{N} left{N} row{N} column{N}} "
                    + "align=a{Left Center Right Top Bottom Start End "
                    + "row{Start Left Center End Right} "
                    + "column{Start Top Center End Bottom} cross{Start Top Center End Bottom}} "
                    + "scrollbars=ooverflow{B} visible=vvisibility{B} "
                    + "transform=x{move_right{N} move_left{N} move_up{N} move_down{N} rotate{N} scale{N}} "
                    + "font=z{size=ufont-size{N} color=ccolor{C} "
                    + "weight=wfont-weight{N Hairline ExtraLight UltraLight Light Regular Normal Medium "
                    + "SemiBold DemiBold Bold ExtraBold UltraBold Black Heavy ExtraHeavy} "
                    + "family=kfont-family{* T SansSerif Serif Monospace} "
                    + "align=ttext-align{Left Center Right Justify} style=tfont-style{Italic Normal} "
                    + "line=f{strikethrough{B} strike{B} underline{B}}} "
                    + "line_height=nline-height{N} "
                    + "font_smoothing=t-webkit-font-smoothing{Antialiased Auto} "
                    + "text_shadow=e{x{N} y{N} blur{N} color{C}} "
                    + "background=g{T color{C} url{T}} rounded_corners=uborder-radius{N Fully} "
                    + "outline=l{NoOutline color{C} thickness{N} side{Outer Inner} "
                    + "line_style{Solid Dashed Dotted}} "
                    + "borders=d{top{color{C} width{N} style{Solid Dashed Dotted}} "
                    + "right{color{C} width{N} style{Solid Dashed Dotted}} "
                    + "bottom{color{C} width{N} style{Solid Dashed Dotted}} "
                    + "left{color{C} width{N} style{Solid Dashed Dotted}}} "
                    + "shadows=h{* x{N} y{N} blur{N} spread{N} color{C} direction{Inwards Outwards}} "
                    + "cursor=t{Auto Default None ContextMenu Help Pointer Progress Wait Cell Crosshair "
                    + "Text VerticalText Alias Copy Move NoDrop NotAllowed Grab Grabbing AllScroll "
                    + "ColResize RowResize NResize EResize SResize WResize NeResize NwResize SeResize "
                    + "SwResize EwResize NsResize NeswResize NwseResize ZoomIn ZoomOut} "
                    + "disabled=-{B} fill=c{C} stroke=c{C} stroke_width=nstroke-width{N} "
                    + "depth=P{N} move=P{closer{N} further{N} up{N} down{N} left{N} right{N}} "
                    + "relief=P{Raised Carved wall{N}} "
                    + "material=P{color{C} gloss{N} metal{N} glow{None color{C} intensity{N}} "
                    + "transparency{N}} spring_range=P{extend{N} compress{N}} rotate=P{N}}";

    private static final String COLORS =
            "White Black Red Green Blue Yellow Cyan Magenta Orange Purple Pink Brown Gray Grey "
                    + "Transparent}";

    private static final String OKLCH = "lightness{N} chroma{N} hue{N} alpha{N}}";

    /** What a {@code style:} argument can be. */
    public static final StyleForm STYLE = new Reader(TABLE).form("", 'z', "");

    /** What the {@code direction} of a stripe can be. */
    public static final StyleForm DIRECTION =
            new Reader("Row Column}").form("direction", 't', "flex-direction");

    /** What its {@code gap} can be. */
    public static final StyleForm GAP = new Reader("N}").form("gap", 'u', "gap");

    /** The tags that are colours. */
    public static final StyleForm COLOR_TAGS = new Reader(COLORS).form("", '-', "");

    /** The parts of {@code Oklch[…]}. */
    public static final StyleForm OKLCH_PARTS = new Reader(OKLCH).form("Oklch", '-', "");

    private final String path;
    private final String name;
    private final char rule;
    private final String property;
    private final List<String> tags = new ArrayList<>();
    private final List<StyleForm> fields = new ArrayList<>();
    private int kinds;

    private StyleForm(String path, char rule, String property) {
        this.path = path;
        this.name = path.substring(path.lastIndexOf('.') + 1);
        this.rule = rule;
        this.property = property;
    }

    /** A form outside the table that is open, for an argument of an element that is a style too. */
    public static StyleForm of(char rule, String property) {
        return new StyleForm(property, rule, property);
    }

    /** Whether nothing is said of what can stand here. */
    public boolean isOpen() {
        return kinds == 0 && tags.isEmpty() && fields.isEmpty();
    }

    public String name() {
        return name;
    }

    /** The names that lead here: {@code font.weight}; empty for a whole style. */
    public String path() {
        return path;
    }

    /** Which of the renderer's rules makes CSS of it. */
    public char rule() {
        return rule;
    }

    /** The CSS property that it sets, where its rule sets one. */
    public String property() {
        return property;
    }

    /** Whether a value of {@code kind}, one of the constants, can stand here. */
    public boolean takes(int kind) {
        return (kinds & kind) != 0;
    }

    public boolean hasTag(String tag) {
        return tags.indexOf(tag) >= 0 || takes(COLOR) && COLOR_TAGS.tags.indexOf(tag) >= 0;
    }

    /** The tags that can stand here; to suggest one. */
    public List<String> tags() {
        return takes(COLOR) ? COLOR_TAGS.tags : tags;
    }

    public List<StyleForm> fields() {
        return fields;
    }

    public @Nullable StyleForm field(String field) {
        for (StyleForm form : fields) {
            if (form.name.equals(field)) {
                return form;
            }
        }
        return null;
    }

    /** The names of the fields; to suggest one. */
    public List<String> fieldNames() {
        List<String> names = new ArrayList<>();
        for (StyleForm form : fields) {
            names.add(form.name);
        }
        return names;
    }

    /** What can stand here, in words: {@code a number, Fill or [sizing, minimum, maximum]}. */
    public String expected() {
        List<String> ways = new ArrayList<>();
        if (takes(NUMBER)) {
            ways.add("a number");
        }
        if (takes(BOOL)) {
            ways.add("True or False");
        }
        if (takes(TEXT)) {
            ways.add("a text");
        }
        if (takes(COLOR)) {
            ways.add("a color");
        }
        for (int i = 0; i < tags.size() && i < 16; i++) {
            ways.add(tags.get(i));
        }
        if (!fields.isEmpty()) {
            StringBuilder record = new StringBuilder("[");
            for (int i = 0; i < fields.size(); i++) {
                record.append(i == 0 ? "" : ", ").append(fields.get(i).name);
            }
            ways.add(record.append(']').toString());
        }
        StringBuilder out = new StringBuilder(takes(LIST) ? "a LIST of " : "");
        for (int i = 0; i < ways.size(); i++) {
            out.append(i == 0 ? "" : i == ways.size() - 1 ? " or " : ", ").append(ways.get(i));
        }
        return out.toString();
    }

    /** Reads the tables above. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        /** Reads up to the brace that ends the form. */
        StyleForm form(String path, char rule, String property) {
            StyleForm form = new StyleForm(path, rule, property);
            while (text.charAt(at) != '}') {
                if (text.charAt(at) == ' ') {
                    at++;
                } else {
                    item(form);
                }
            }
            at++;
            return form;
        }

        private void item(StyleForm form) {
            String word = word();
            int kind = word.length() == 1 ? "NBTC*".indexOf(word) : -1;
            if (kind >= 0) {
                form.kinds |= 1 << kind;
            } else if (word.charAt(0) <= 'Z') {
                form.tags.add(word);
            } else {
                char rule = '-';
                String property = word;
                if (text.charAt(at) == '=') {
                    rule = text.charAt(at + 1);
                    at += 2;
                    String other = word();
                    property = other.isEmpty() ? word : other;
                }
                at++; // the brace
                String path = form.path.isEmpty() ? word : form.path + "." + word;
                form.fields.add(form(path, rule, property));
            }
        }

        private String word() {
            int start = at;
            while (" ={}".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }
    }
}
