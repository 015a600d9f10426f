package weir.bridge.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import weir.bridge.js.AddressBar;
import weir.bridge.js.Listeners;

/**
 * A route in the page's address: after the {@code #}, or as the path below a base.
 *
 * <p>Pages have one address. When one app goes somewhere the browser tells nobody, so the routers
 * of a page know one another and pass it on.
 */
public final class AddressRouter implements Router {
    private static final List<AddressRouter> LISTENING = new ArrayList<>();

    /** How a route stands in an address. */
    private interface Form {
        String read();

        String write(String route);
    }

    private final Form form;
    private final Listeners listeners = Listeners.create();
    private @Nullable Consumer<String> listener;
    private String route;

    private AddressRouter(Form form) {
        this.form = form;
        this.route = form.read();
    }

    /**
     * Routes like {@code #/active}. A fragment without a slash is a place in the page: route {@code
     * /}.
     */
    public static AddressRouter hash() {
        return new AddressRouter(
                new Form() {
                    @Override
                    public String read() {
                        String fragment = AddressBar.fragment();
                        return fragment.startsWith("/") ? fragment : "/";
                    }

                    @Override
                    public String write(String route) {
                        return "#" + route;
                    }
                });
    }

    /**
     * Routes that are the path of the address.
     *
     * @param base what the path begins with and the route leaves out, e.g. {@code /shop}
     */
    public static AddressRouter path(String base) {
        String prefix = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return new AddressRouter(
                new Form() {
                    @Override
                    public String read() {
                        String path = AddressBar.path();
                        String rest =
                                path.startsWith(prefix) ? path.substring(prefix.length()) : path;
                        return rest.startsWith("/") ? rest : "/" + rest;
                    }

                    @Override
                    public String write(String route) {
                        return prefix + route;
                    }
                });
    }

    @Override
    public String route() {
        return route;
    }

    @Override
    public void navigate(String route) {
        if (route.equals(this.route)) {
            return;
        }
        this.route = route;
        AddressBar.push(form.write(route));
        for (AddressRouter other : new ArrayList<>(LISTENING)) {
            other.look();
        }
    }

    @Override
    public void listen(Consumer<String> listener) {
        this.listener = listener;
        LISTENING.add(this);
        Listeners.add(listeners, Window.current(), "popstate", event -> look());
        Listeners.add(listeners, Window.current(), "hashchange", event -> look());
    }

    @Override
    public void close() {
        listener = null;
        LISTENING.remove(this);
        Listeners.removeAll(listeners);
    }

    private void look() {
        String now = form.read();
        if (!now.equals(route)) {
            route = now;
            if (listener != null) {
                listener.accept(now);
            }
        }
    }
}
