package weir.web;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.htmlunit.ScriptException;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.javascript.SilentJavaScriptErrorListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.htmlunit.HtmlUnitDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The browsers that one test class uses, started when first wanted.
 *
 * <p><b>Errors.</b> Without a Chrome or Chromium its tests are skipped, and one line says so; in
 * continuous integration, where {@code CI=true}, they fail.
 */
final class Drivers implements AutoCloseable {
    private static final List<String> CHROMES =
            List.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/usr/bin/google-chrome-stable");

    private static final String CHROME_DRIVER = "/usr/bin/chromedriver";

    /** Why there is no Chrome; null while that is not known. */
    private static @Nullable String chromeMissing;

    /** {@link Browser#CHROMIUM_SCRIPT} and {@link Browser#CHROMIUM_WASM} share one. */
    private final Map<Browser, WebDriver> drivers = new EnumMap<>(Browser.class);

    private final List<String> htmlUnitErrors = new ArrayList<>();

    /** The driver of {@code browser}; aborts the test when there is none. */
    WebDriver of(Browser browser) {
        Browser kind = browser.isHtmlUnit() ? Browser.HTMLUNIT : Browser.CHROMIUM_SCRIPT;
        WebDriver driver = drivers.get(kind);
        if (driver == null) {
            driver = kind.isHtmlUnit() ? htmlUnit() : chrome(List.of());
            drivers.put(kind, driver);
        }
        return driver;
    }

    /** The errors that pages had in {@code browser} since the last call, as it worded them. */
    List<String> takeErrors(Browser browser) {
        if (browser.isHtmlUnit()) {
            List<String> errors = List.copyOf(htmlUnitErrors);
            htmlUnitErrors.clear();
            return errors;
        }
        List<String> errors = new ArrayList<>();
        for (LogEntry entry : of(browser).manage().logs().get(LogType.BROWSER)) {
            boolean icon = entry.getMessage().contains("favicon.ico"); // asked for by itself
            if (entry.getLevel().intValue() >= Level.SEVERE.intValue() && !icon) {
                errors.add(entry.getMessage());
            }
        }
        return errors;
    }

    @Override
    public void close() {
        for (WebDriver driver : drivers.values()) {
            driver.quit();
        }
        drivers.clear();
    }

    /**
     * A Chrome that never compiles what it has run often once more, so that its heap holds nothing
     * but what pages have made. {@link #of} knows it as any Chrome from now on.
     */
    WebDriver withPlainHeap() {
        WebDriver driver =
                chrome(List.of("--js-flags=--no-opt,--no-sparkplug,--no-maglev,--liftoff-only"));
        drivers.put(Browser.CHROMIUM_SCRIPT, driver);
        return driver;
    }

    private WebDriver chrome(List<String> moreArguments) {
        if (chromeMissing == null) {
            try {
                return startedChrome(moreArguments);
            } catch (WebDriverException missing) {
                chromeMissing = String.valueOf(missing.getMessage()).lines().findFirst().orElse("");
                System.err.println(
                        "\n*** NO CHROME OR CHROMIUM: its tests are skipped. "
                                + chromeMissing
                                + "\n");
            }
        }
        if ("true".equals(System.getenv("CI"))) {
            return fail("Continuous integration needs a Chrome or Chromium: " + chromeMissing);
        }
        return Assumptions.abort("no Chrome or Chromium: " + chromeMissing);
    }

    private static WebDriver startedChrome(List<String> moreArguments) {
        ChromeOptions options = new ChromeOptions();
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--window-size=700,900");
        options.addArguments(moreArguments);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        for (String chrome : CHROMES) {
            if (new File(chrome).canExecute()) {
                options.setBinary(chrome);
                break;
            }
        }
        File driver = new File(CHROME_DRIVER);
        return driver.canExecute()
                ? new ChromeDriver(
                        new ChromeDriverService.Builder().usingDriverExecutable(driver).build(),
                        options)
                : new ChromeDriver(options); // Selenium Manager looks for one
    }

    private WebDriver htmlUnit() {
        Logger.getLogger("org.htmlunit").setLevel(Level.OFF);
        PageTurns turns = PageTurns.install();
        return new HtmlUnitDriver(true) {
            @Override
            protected WebClient modifyWebClient(WebClient client) {
                client.getOptions().setThrowExceptionOnScriptError(false);
                client.setJavaScriptErrorListener(
                        new SilentJavaScriptErrorListener() {
                            @Override
                            public void scriptException(HtmlPage page, ScriptException error) {
                                htmlUnitErrors.add(String.valueOf(error.getMessage()));
                            }
                        });
                return client;
            }

            /** Whoever waits for something asks the page for it again and again. */
            @Override
            public Object executeScript(String script, Object... arguments) {
                turns.runDue();
                return super.executeScript(script, arguments);
            }
        };
    }
}
