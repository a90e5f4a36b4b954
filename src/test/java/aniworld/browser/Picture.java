package aniworld.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Takes the picture for the README, the demo's library while something of it is downloaded, and
/// beside it those of two dialogs for the documents. Called by `tools/make-screenshot`.
final class Picture {
    private static final int GOOD = 82;

    private Picture() {}

    /// @param arguments where to put it, or `--all` and a folder for every screen
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("aniworld-picture");
        try (Home home = Home.furnished(folder);
                Playwright playwright = Playwright.create(driver());
                com.microsoft.playwright.Browser chromium =
                        playwright.chromium().launch(chromium())) {
            if (arguments[0].equals("--all")) {
                Gallery.take(home, chromium, Path.of(arguments[1]));
            } else {
                Page page = chromium.newContext(look(home)).newPage();
                take(home, page, Path.of(arguments[0]));
                takeDialogs(page, Path.of(arguments[0]));
            }
        }
    }

    static Playwright.CreateOptions driver() {
        return new Playwright.CreateOptions()
                .setEnv(
                        Map.of(
                                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1",
                                "PLAYWRIGHT_NODEJS_PATH", "/usr/bin/node"));
    }

    static BrowserType.LaunchOptions chromium() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(List.of("--no-sandbox", "--disable-gpu"));
    }

    static com.microsoft.playwright.Browser.NewContextOptions look(Home home) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(home.address().toString())
                .setViewportSize(1280, 760)
                .setColorScheme(ColorScheme.DARK)
                .setLocale("en-GB");
    }

    private static void take(Home home, Page page, Path target) {
        home.letIn(page);
        home.scan(page);
        page.navigate("/");
        page.locator(".pill").first().waitFor();
        page.request()
                .put(
                        home.address() + "/api/config",
                        RequestOptions.create()
                                .setHeader("Origin", home.address().toString())
                                .setData(Map.of("bandwidth_limit_mbps", 2)));
        page.locator(".cover", new Page.LocatorOptions().setHasText("Demon Slayer"))
                .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                .click();
        page.locator(".frame.moving").waitFor();
        page.mouse().move(0, 0);
        page.waitForTimeout(6000);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(target)
                        .setType(ScreenshotType.JPEG)
                        .setQuality(GOOD));
    }

    private static void takeDialogs(Page page, Path target) {
        Gallery.preview(page);
        shootDialog(page, target.resolveSibling("preview.jpg"));
        page.navigate("/settings/backups");
        page.locator(".provider .button").first().click();
        page.locator("dialog .difference").waitFor();
        page.waitForTimeout(700);
        shootDialog(page, target.resolveSibling("restore.jpg"));
    }

    private static void shootDialog(Page page, Path target) {
        page.locator("dialog")
                .screenshot(
                        new Locator.ScreenshotOptions()
                                .setPath(target)
                                .setType(ScreenshotType.JPEG)
                                .setQuality(GOOD));
    }
}
