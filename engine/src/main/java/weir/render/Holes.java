package weir.render;

import org.jspecify.annotations.Nullable;
import weir.value.ActorId;
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
