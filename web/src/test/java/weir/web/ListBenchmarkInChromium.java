package weir.web;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;
import weir.web.serve.SiteServer;

/**
 * {@code weir.list.ListBenchmark} of the engine's tests, compiled and run in Chromium: a program to
 * be run by hand, not a test.
 *
 * <pre>mvn -q -Plist-benchmark test-compile</pre>
 */
final class ListBenchmarkInChromium {
    private static final String PAGE =
            """
            <!doctype html><meta charset="utf-8"><title>lists</title>
            <script>window.lines = []; console.info = line => lines.push(line);</script>
            <script src="lists.js"></script>
            <script>main([]); window.done = true;</script>
            """;

    private ListBenchmarkInChromium() {}

    /**
     * @param arguments a folder to build in, and those of the classes
     */
    public static void main(String[] arguments) throws IOException, TeaVMToolException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        compile(folder, List.of(arguments).subList(1, arguments.length));
        Files.writeString(folder.resolve("index.html"), PAGE);
        Drivers drivers = new Drivers();
        try (SiteServer server = SiteServer.start(folder, 0, null)) {
            WebDriver driver = drivers.of(Browser.CHROMIUM_SCRIPT);
            driver.get(server.address().toString()); // comes back when the script has run
            System.out.println(
                    ((JavascriptExecutor) driver).executeScript("return lines.join('\\n')"));
        } finally {
            drivers.close();
        }
    }

    private static void compile(Path folder, List<String> classes)
            throws IOException, TeaVMToolException {
        List<File> path = new ArrayList<>();
        for (String entry : classes) {
            path.add(new File(entry));
        }
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            path.add(new File(entry));
        }
        List<URL> urls = new ArrayList<>();
        for (File file : path) {
            urls.add(file.toURI().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), TeaVMTool.class.getClassLoader())) {
            TeaVMTool tool = new TeaVMTool();
            tool.setTargetType(TeaVMTargetType.JAVASCRIPT);
            tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
            tool.setObfuscated(true);
            tool.setStrict(true);
            tool.setAssertionsRemoved(true);
            tool.setMainClass("weir.list.ListBenchmark");
            tool.setTargetDirectory(folder.toFile());
            tool.setTargetFileName("lists.js");
            tool.setClassPath(path);
            tool.setClassLoader(loader);
            tool.setLog(new EmptyTeaVMToolLog());
            tool.generate();
            if (!Files.exists(folder.resolve("lists.js"))) {
                throw new IOException("the benchmark was not compiled");
            }
        }
    }
}
