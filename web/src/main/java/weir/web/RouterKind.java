package weir.web;

import org.jspecify.annotations.Nullable;
import weir.bridge.routing.AddressRouter;
import weir.bridge.routing.MemoryRouter;
import weir.bridge.routing.Router;

/** Where an app's route is kept. */
enum RouterKind {
    HASH("hash"),
    PATH("path"),
    MEMORY("memory");

    private final String option;

    RouterKind(String option) {
        this.option = option;
    }

    /** The one that the option {@code router} asks for. */
    static RouterKind of(@Nullable String option) throws MountException {
        if (option == null) {
            return HASH;
        }
        for (RouterKind kind : values()) {
            if (kind.option.equals(option)) {
                return kind;
            }
        }
        throw MountException.of(
                Problem.of(
                        "unknown-option",
                        "I do not know the router `" + option + "`",
                        "there are `hash`, `path` and `memory`"));
    }

    /**
     * @param base what the path of an address begins with and a route leaves out
     */
    Router make(String base) {
        return switch (this) {
            case HASH -> AddressRouter.hash();
            case PATH -> AddressRouter.path(base);
            case MEMORY -> new MemoryRouter();
        };
    }
}
