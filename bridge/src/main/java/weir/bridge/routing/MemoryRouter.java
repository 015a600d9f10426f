package weir.bridge.routing;

import java.util.function.Consumer;

/** A route without an address bar: for a second app on a page, and for tests. */
public final class MemoryRouter implements Router {
    private String route = "/";

    @Override
    public String route() {
        return route;
    }

    @Override
    public void navigate(String route) {
        this.route = route;
    }

    /** Does nothing: nobody else can change this route. */
    @Override
    public void listen(Consumer<String> listener) {}

    @Override
    public void close() {}
}
