package weir.web.serve;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The program that shows the built site: {@code --port=8090} or {@code -Dport=8090} chooses the
 * port, {@code --csp} or {@code -Dcsp} adds the strict security policy.
 */
public final class Serve {
    private static final int USUAL_PORT = 8080;

    private final Path site;
    private final int port;
    private final @Nullable String policy;

    private Serve(Path site, int port, @Nullable String policy) {
        this.site = site;
        this.port = port;
        this.policy = policy;
    }

    public static void main(String[] args) {
        try {
            fromOptions(args).run();
        } catch (CannotServe e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Serve fromOptions(String[] args) throws CannotServe {
        String port = System.getProperty("port", Integer.toString(USUAL_PORT));
        boolean strict = System.getProperty("csp") != null;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--csp")) {
                strict = true;
            } else if (args[i].startsWith("--port=")) {
                port = args[i].substring("--port=".length());
            } else if (args[i].equals("--port") && i + 1 < args.length) {
                port = args[++i];
            } else {
                throw new CannotServe(
                        "I do not know the option "
                                + args[i]
                                + ". There are --port=8090 and --csp.");
            }
        }
        return new Serve(site(), portNumber(port), strict ? SiteServer.STRICT_POLICY : null);
    }

    private static int portNumber(String text) throws CannotServe {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw new CannotServe("A port is a number from 0 to 65535, and " + text + " is not.");
    }

    /** The built site, wherever in the project one starts from. */
    private static Path site() throws CannotServe {
        for (String place : new String[] {"web/target/site", "target/site"}) {
            Path site = Path.of(place);
            if (Files.isDirectory(site)) {
                return site;
            }
        }
        throw new CannotServe("There is no web/target/site here: build it first, with Maven.");
    }

    private void run() throws CannotServe {
        // Not closed: the server runs until the process ends.
        SiteServer server = started();
        System.out.println("Open " + server.address());
        waitForever();
    }

    private SiteServer started() throws CannotServe {
        try {
            return SiteServer.start(site, port, policy);
        } catch (BindException e) {
            throw new CannotServe(
                    "Port "
                            + port
                            + " is in use. Choose another by adding an option, for example -Dport="
                            + (port == 8090 ? 8091 : 8090)
                            + ".");
        } catch (IOException e) {
            throw new CannotServe("The server did not start: " + e.getMessage());
        }
    }

    /** Maven ends the process as soon as a program that it runs returns. */
    private static void waitForever() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A reason why nothing is served, fit to be shown as it is. */
    @SuppressWarnings("serial") // never serialized
    private static final class CannotServe extends Exception {
        CannotServe(String message) {
            super(message);
        }
    }
}
