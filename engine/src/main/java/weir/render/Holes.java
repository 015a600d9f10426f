package weir.render;

import org.jspecify.annotations.Nullable;
import weir.value.ActorId;
import weir.value.Ref;
import weir.value.Value;

/** The kinds of hole. What changes among the children is a {@link Place}. */
final class Holes {
    private Holes() {}

    /** An attribute whose value is a text or a number; it is absent until there is one. */
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

    /** Something that is on or off: written when it changes, the first time only when it is on. */
    static final class State implements Hole {
        static final int CHECKED = 0;
        static final int DISABLED = 1;

        /** Turning on focuses, turning off lets go. */
        static final int FOCUS = 2;

        private final int what;
        private final int node;
        private final Ref ref;
        private boolean isWritten;
        private boolean written;

        State(int what, int node, Ref ref) {
            this.what = what;
            this.node = node;
            this.ref = ref;
            this.isWritten = what != CHECKED; // which is written first, whatever it is
        }

        @Override
        public void update(Flush flush) {
            Value value = flush.read(ref);
            boolean on = flush.styles().isTrue(value);
            if (isWritten ? on == written : value == null) {
                return;
            }
            isWritten = true;
            written = on;
            if (what == CHECKED) {
                flush.sink().setChecked(node, on);
            } else if (what == DISABLED) {
                flush.sink().setDisabled(node, on);
            } else {
                flush.renderer().focusLater(node, on);
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
        private final boolean late;
        private int seen = -1;

        /**
         * @param late whether to wait for what is inside the input, the options of a list
         */
        InputText(int node, Ref ref, boolean late) {
            this.node = node;
            this.ref = ref;
            this.late = late;
        }

        @Override
        public void update(Flush flush) {
            String text = Flush.textOf(flush.read(ref));
            ActorId actor = ref.actor();
            int emitted = actor == null ? 0 : flush.renderer().emittedAt(actor);
            if (text == null || emitted == seen) {
                return;
            }
            seen = emitted;
            if (late) {
                flush.renderer().later(() -> flush.sink().setInputText(node, text));
            } else {
                flush.sink().setInputText(node, text);
            }
        }
    }
}
