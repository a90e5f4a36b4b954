package aniworld.browser;

import static org.assertj.core.api.Assertions.assertThat;

import aniworld.Tools;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Debian's Chromium without a window: one for a test class, a fresh profile for each visitor.
///
/// ```java
/// @RegisterExtension static final Browser BROWSER = new Browser();
///
/// Page page = BROWSER.visit(origin);
/// page.navigate("/");
/// ```
///
/// After each test all visitors leave, and the test fails when one of them asked another origin for
/// anything, when a request was blocked or failed, when a script threw, or when the console shows
/// an error that was not announced by [#expecting(String)]. Nothing reaches another machine: no
/// name is looked up. Where `chromium` or `node` is missing the class is left out by name. Only the
/// test's own thread may use it or its pages; thirty seconds of waiting are a failure.
public final class Browser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /// The first two as root in a container must; the others keep Chromium from calling home.
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");

    private final List<BrowserContext> visitors = new ArrayList<>();
    private final Complaints complaints = new Complaints();
    private Optional<Playwright> playwright = Optional.empty();
    private Optional<com.microsoft.playwright.Browser> chromium = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext test) {
        Path program = Tools.require("chromium", test.getRequiredTestClass());
        Path node = Tools.require("node", test.getRequiredTestClass());
        PlaywrightAssertions.setDefaultAssertionTimeout((double) TIMEOUT.toMillis());
        Playwright driver = Playwright.create(withOwn(node));
        playwright = Optional.of(driver);
        chromium =
                Optional.of(
                        driver.chromium()
                                .launch(
                                        new BrowserType.LaunchOptions()
                                                .setExecutablePath(program)
                                                .setArgs(FLAGS)));
    }

    private static Playwright.CreateOptions withOwn(Path node) {
        return new Playwright.CreateOptions()
                .setEnv(
                        Map.of(
                                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                                "1",
                                "PLAYWRIGHT_NODEJS_PATH",
                                node.toString()));
    }

    /// Somebody new, with an empty profile, who has opened nothing yet.
    ///
    /// @param origin such as `http://127.0.0.1:8000`; what the page is told to open may leave it
    ///   out
    public Page visit(URI origin) {
        return visit(origin, new com.microsoft.playwright.Browser.NewContextOptions());
    }

    /// As `visit(origin)`, with a screen, a colour scheme or a language of their own.
    public Page visit(URI origin, com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext visitor =
                chromium.orElseThrow().newContext(options.setBaseURL(origin.toString()));
        visitor.setDefaultTimeout((double) TIMEOUT.toMillis());
        visitors.add(visitor);
        complaints.watch(visitor, origin);
        return visitor.newPage();
    }

    /// This test means to cause a complaint that contains these words, such as `401`.
    public void expecting(String words) {
        complaints.expect(words);
    }

    /// What this test would fail for, taken away.
    List<String> heard() {
        return complaints.take();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        visitors.forEach(BrowserContext::close);
        visitors.clear();
        assertThat(heard()).as("what the browser complained about").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        chromium.ifPresent(com.microsoft.playwright.Browser::close);
        playwright.ifPresent(Playwright::close);
        chromium = Optional.empty();
        playwright = Optional.empty();
    }
}
