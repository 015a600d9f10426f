package weir.bridge.routing;

import java.util.function.Consumer;

/** The route of one app: a path that begins with a slash. */
public interface Router {
    String route();

    /** Makes {@code route} the current one: a new history entry, unless it is current already. */
    void navigate(String route);

    /** Tells {@code listener} each route that this app's program did not ask for. */
    void listen(Consumer<String> listener);

    /** Stops telling. */
    void close();
}
