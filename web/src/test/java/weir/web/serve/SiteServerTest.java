package weir.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteServerTest {
    @TempDir Path folder;

    private SiteServer server;

    @BeforeEach
    void start() throws IOException {
        Path site = Files.createDirectory(folder.resolve("site"));
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.writeString(site.resolve("index.html"), "<p>hello");
        Files.write(site.resolve("weir.wasm"), new byte[] {0, 1});
        Files.writeString(site.resolve("todo.bn"), "a: TEXT { ä }");
        Files.writeString(site.resolve("empty.css"), "");
        server = SiteServer.start(site, 0, SiteServer.STRICT_POLICY);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void folderIsShownByItsIndex() throws Exception {
        HttpResponse<String> answer = get("");
        assertEquals("<p>hello", answer.body());
        assertEquals("text/html; charset=utf-8", header(answer, "Content-Type"));
    }

    @Test
    void wasmHasTheTypeThatBrowsersDemand() throws Exception {
        assertEquals("application/wasm", header(get("weir.wasm"), "Content-Type"));
    }

    @Test
    void programIsTextInUtf8() throws Exception {
        HttpResponse<String> answer = get("todo.bn");
        assertEquals("text/plain; charset=utf-8", header(answer, "Content-Type"));
        assertEquals("a: TEXT { ä }", answer.body());
    }

    @Test
    void emptyFileIsAnAnswer() throws Exception {
        assertEquals(200, get("empty.css").statusCode());
    }

    @Test
    void policyComesWithEveryFile() throws Exception {
        assertEquals(SiteServer.STRICT_POLICY, header(get("todo.bn"), "Content-Security-Policy"));
    }

    @Test
    void missingFileIsNotFound() throws Exception {
        assertEquals(404, get("nothing.js").statusCode());
    }

    @Test
    void nothingOutsideTheFolderIsServed() throws Exception {
        Files.createSymbolicLink(folder.resolve("site/link.txt"), folder.resolve("secret.txt"));
        for (String path :
                new String[] {
                    "/../secret.txt", "/%2e%2e/secret.txt", "//secret.txt", "/link.txt"
                }) {
            String answer = raw("GET " + path + " HTTP/1.0\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 404 "), path + ": " + answer);
        }
    }

    @Test
    void onlyReadingIsAllowed() throws Exception {
        assertTrue(raw("DELETE / HTTP/1.0\r\n\r\n").startsWith("HTTP/1.1 405 "));
    }

    @Test
    void portInUseIsReported() {
        int port = server.address().getPort();
        assertThrows(BindException.class, () -> SiteServer.start(folder, port, null));
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = server.address().resolve(path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("none");
    }

    /** Sends what no client library would. */
    private String raw(String request) throws IOException {
        int port = server.address().getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
