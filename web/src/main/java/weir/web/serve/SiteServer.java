package weir.web.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A web server for one folder, for this machine only.
 *
 * <p><b>Invariants.</b> It listens on the loopback address. It answers with files that lie in the
 * folder, links followed, and with nothing else. Nothing is cached, so that a page shows the newest
 * build.
 */
public final class SiteServer implements AutoCloseable {
    /** The policy under which every page of the site must work. */
    public static final String STRICT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self';"
                    + " require-trusted-types-for 'script'; trusted-types 'none'";

    private final Path folder;
    private final @Nullable String policy;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);

    private SiteServer(Path folder, @Nullable String policy, HttpServer server) {
        this.folder = folder;
        this.policy = policy;
        this.server = server;
    }

    /**
     * Starts serving {@code folder}.
     *
     * @param port 0 for any that is free, see {@link #address}
     * @param policy the value of the {@code Content-Security-Policy} header, or null for none
     * @throws java.net.BindException when the port is in use
     */
    public static SiteServer start(Path folder, int port, @Nullable String policy)
            throws IOException {
        InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        SiteServer site = new SiteServer(folder.toRealPath(), policy, HttpServer.create(here, 0));
        site.server.createContext("/", site::answer);
        site.server.setExecutor(site.workers);
        site.server.start();
        return site;
    }

    /** Where the folder is to be seen; ends in a slash. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            Path file = find(exchange.getRequestURI().getPath());
            if (file == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] content = Files.readAllBytes(file);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", MediaTypes.of(file.getFileName().toString()));
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            if (policy != null) {
                headers.set("Content-Security-Policy", policy);
            }
            if (method.equals("HEAD")) {
                headers.set("Content-Length", Integer.toString(content.length));
                exchange.sendResponseHeaders(200, -1);
            } else {
                exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
                exchange.getResponseBody().write(content);
            }
        }
    }

    /** The file that {@code path} names, or null when it names none inside the folder. */
    private @Nullable Path find(String path) throws IOException {
        Path file;
        try {
            file = folder.resolve(path.substring(1)).normalize();
        } catch (InvalidPathException e) {
            return null;
        }
        if (Files.isDirectory(file) && path.endsWith("/")) {
            file = file.resolve("index.html");
        }
        if (!Files.isRegularFile(file)) {
            return null;
        }
        file = file.toRealPath(); // a link may point out of the folder
        return file.startsWith(folder) ? file : null;
    }
}
