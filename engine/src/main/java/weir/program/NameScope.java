package weir.program;

import java.util.List;
import org.jspecify.annotations.Nullable;
import weir.collection.Table;

/** The names visible at a place: those of one construct, then those of what is around it. */
final class NameScope {
    private final @Nullable NameScope outer;
    private final Table<Definition> names = new Table<>();

    /**
     * The definition whose value is being resolved: inside it, its own name means the outer one.
     */
    private @Nullable Definition entered;

    NameScope(@Nullable NameScope outer) {
        this.outer = outer;
    }

    @Nullable NameScope outer() {
        return outer;
    }

    /** Adds {@code definition}; or returns the one that has its name already. */
    @Nullable Definition add(Definition definition) {
        return names.putIfAbsent(definition.name, definition);
    }

    void enter(@Nullable Definition definition) {
        entered = definition;
    }

    @Nullable Definition entered() {
        return entered;
    }

    /** The innermost definition of {@code name}; its own one only when there is no other. */
    @Nullable Definition find(String name) {
        Definition own = null;
        for (NameScope scope = this; scope != null; scope = scope.outer) {
            Definition found = scope.names.get(name);
            if (found != null) {
                if (found != scope.entered) {
                    return found;
                }
                if (own == null) {
                    own = found;
                }
            }
        }
        return own;
    }

    /** Adds the visible names to {@code to}, the nearest first; at most {@code most}. */
    void collect(List<String> to, int most) {
        for (NameScope scope = this; scope != null; scope = scope.outer) {
            if (to.size() + scope.names.size() > most) {
                return;
            }
            to.addAll(scope.names.names());
        }
    }
}
