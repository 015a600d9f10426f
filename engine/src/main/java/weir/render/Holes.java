package weir.render;

import org.jspecify.annotations.Nullable;
import weir.value.ActorId;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.Ref;
import weir.value.Value;

/** The kinds of hole. What changes among the children is a {@link Place}. */
final class Holes {
    private Holes() {}

    /** An attribute whose value is a text; without a text it is absent. */
    static final class Attribute implements Hole {
        private final int node;
        private final String name;
        private final Ref ref;
        private @Nullable String written;

        Attribute(int node, String name, Ref ref) {
            this.node = node;
            this.name = name;
            this.ref = ref;
        }

        @Override
        public void update(Flush flush) {
            String text = Flush.textOf(flush.read(ref));
            if (text != null && !text.equals(written)) {
                written = text;
                flush.sink().setAttribute(node, name, text);
            }
        }
    }

    /** The classes: those of the style, then those that the program gives. */
    static final class Classes implements Hole {
        private final int node;
        private final String generated;
        private final Ref ref;
        private @Nullable String written;

        Classes(int node, String generated, Ref ref) {
            this.node = node;
            this.generated = generated;
            this.ref = ref;
        }

        @Override
        public void update(Flush flush) {
            String classes = join(generated, flush.read(ref), flush);
            if (!classes.equals(written)) {
                written = classes;
                flush.sink().setClasses(node, classes);
            }
        }

        static String join(String generated, @Nullable Value given, Flush flush) {
            StringBuilder out = new StringBuilder(generated);
            if (given instanceof ListValue list) {
                for (Item item : flush.evaluation().items(list)) {
                    append(out, Flush.textOf(flush.read(item.value())));
                }
            } else {
                append(out, Flush.textOf(given));
            }
            return out.toString();
        }

        /** Adds the names in {@code text}, whatever white space separates them. */
        private static void append(StringBuilder out, @Nullable String text) {
            if (text == null) {
                return;
            }
            int start = 0;
            for (int i = 0; i <= text.length(); i++) {
                if (i == text.length() || text.charAt(i) <= ' ') {
                    if (i > start) {
                        out.append(out.length() == 0 ? "" : " ").append(text, start, i);
                    }
                    start = i + 1;
                }
            }
        }
    }

    /** One key of a style record. */
    static final class Style implements Hole {
        private final int node;
        private final StyleKey key;
        private final Ref ref;
        private @Nullable Declarations written;

        Style(int node, StyleKey key, Ref ref) {
            this.node = node;
            this.key = key;
            this.ref = ref;
        }

        @Override
        public void update(Flush flush) {
            Value value = flush.read(ref);
            if (value == null) {
                return;
            }
            Declarations now = new Declarations();
            key.declare(value, flush.styles(), now);
            for (int i = 0; i < now.size(); i++) {
                String before = written == null ? null : written.value(now.property(i));
                if (!now.value(i).equals(before)) {
                    flush.sink().setStyle(node, now.property(i), now.value(i));
                }
            }
            for (int i = 0; written != null && i < written.size(); i++) {
                if (now.value(written.property(i)) == null) {
                    flush.sink().setStyle(node, written.property(i), "");
                }
            }
            written = now;
        }
    }

    /** Whether a checkbox is checked. */
    static final class Checked implements Hole {
        private final int node;
        private final Ref ref;
        private @Nullable Boolean written;

        Checked(int node, Ref ref) {
            this.node = node;
            this.ref = ref;
        }

        @Override
        public void update(Flush flush) {
            Value value = flush.read(ref);
            if (value != null) {
                boolean checked = flush.styles().isTrue(value);
                if (written == null || written != checked) {
                    written = checked;
                    flush.sink().setChecked(node, checked);
                }
            }
        }
    }

    /** Whether a control is disabled. */
    static final class Disabled implements Hole {
        private final int node;
        private final Ref ref;
        private boolean written;

        Disabled(int node, Ref ref) {
            this.node = node;
            this.ref = ref;
        }

        @Override
        public void update(Flush flush) {
            boolean disabled = flush.styles().isTrue(flush.read(ref));
            if (disabled != written) {
                written = disabled;
                flush.sink().setDisabled(node, disabled);
            }
        }
    }

    /**
     * The text of an input: written whenever it is emitted, even when equal, because the user may
     * have changed what is shown in between.
     */
    static final class InputText implements Hole {
        private final int node;
        private final Ref ref;
        private int seen = -1;

        InputText(int node, Ref ref) {
            this.node = node;
            this.ref = ref;
        }

        @Override
        public void update(Flush flush) {
            String text = Flush.textOf(flush.read(ref));
            ActorId actor = ref.actor();
            int emitted = actor == null ? 0 : flush.renderer().emittedAt(actor);
            if (text != null && emitted != seen) {
                seen = emitted;
                flush.sink().setInputText(node, text);
            }
        }
    }

    /** Focuses when it turns {@code True}, lets go when it turns {@code False}. */
    static final class Focus implements Hole {
        private final int node;
        private final Ref ref;
        private boolean focused;

        Focus(int node, Ref ref) {
            this.node = node;
            this.ref = ref;
        }

        @Override
        public void update(Flush flush) {
            boolean wanted = flush.styles().isTrue(flush.read(ref));
            if (wanted != focused) {
                focused = wanted;
                flush.renderer().focusLater(node, wanted);
            }
        }
    }
}
