package weir.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.value.ElementValue;
import weir.value.Item;
import weir.value.ListValue;
import weir.value.Ref;

/**
 * What an element was given as its children: one ref, fixed items, or a list that changes.
 *
 * @param list the only child, or the list
 * @param items the fixed items; null when the argument is no list, or one that changes
 * @param isLive whether it is a list that changes
 */
record Content(@Nullable Ref list, @Nullable List<Item> items, boolean isLive) {
    private static final Content NOTHING = new Content(null, List.of(), false);

    static Content of(ElementValue element) {
        Traits traits = Traits.of(element.site().kind());
        String argument = traits.childrenArgument();
        return of(element, argument == null ? null : element.settings().field(argument));
    }

    /** The same when the argument is known. */
    static Content of(ElementValue element, @Nullable Ref children) {
        if (children == null) {
            return NOTHING;
        }
        if (!Traits.of(element.site().kind()).isList()) {
            return new Content(children, null, false);
        }
        return children instanceof ListValue fixed && fixed.source() == null
                ? new Content(children, fixed.items(), false)
                : new Content(children, null, true);
    }

    int size() {
        return items == null ? 1 : items.size();
    }

    @Nullable Ref at(int index) {
        return items == null ? list : items.get(index).value();
    }
}
