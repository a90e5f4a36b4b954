package aniworld.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Takes pictures of every screen, to be looked at: on a small phone, a phone, a desk and a wall,
/// light and dark, in both languages, while something is downloaded. Called by
/// `tools/make-screenshot --all DIR`.
final class Gallery {
    static final List<String> SCREENS =
            List.of(
                    "/",
                    "/series/attack-on-titan",
                    "/find?q=a",
                    "/queue",
                    "/activity",
                    "/calendar",
                    "/settings/library",
                    "/settings/downloads",
                    "/settings/providers",
                    "/settings/schedule",
                    "/settings/access",
                    "/settings/logs",
                    "/settings/backups",
                    "/settings/look",
                    "/system",
                    "/system/logs",
                    "/system/about",
                    "/welcome");

    private Gallery() {}

    private record Device(String name, int width, int height, ColorScheme theme, String language) {
        boolean isPhone() {
            return width < 500;
        }
    }

    private static final List<Device> DEVICES =
            List.of(
                    new Device("320", 320, 640, ColorScheme.DARK, "de-DE"),
                    new Device("390", 390, 844, ColorScheme.LIGHT, "de-DE"),
                    new Device("1440", 1440, 900, ColorScheme.DARK, "en-GB"),
                    new Device("1440-light", 1440, 900, ColorScheme.LIGHT, "en-GB"),
                    new Device("4k", 3840, 2160, ColorScheme.DARK, "de-DE"));

    /// @param folder is made where it is missing
    static void take(Home home, com.microsoft.playwright.Browser chromium, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        boolean busy = false;
        for (Device device : DEVICES) {
            try (BrowserContext visitor = chromium.newContext(look(home, device))) {
                Page page = visitor.newPage();
                home.letIn(page);
                if (!busy) {
                    begin(home, page);
                    busy = true;
                }
                for (String screen : SCREENS) {
                    page.navigate(screen);
                    page.waitForTimeout(700);
                    shoot(page, folder, device.name() + screen.replaceAll("[^a-z]+", "-"));
                }
                preview(page);
                shoot(page, folder, device.name() + "-preview");
            }
        }
    }

    private static NewContextOptions look(Home home, Device device) {
        return new NewContextOptions()
                .setBaseURL(home.address().toString())
                .setViewportSize(device.width(), device.height())
                .setColorScheme(device.theme())
                .setIsMobile(device.isPhone())
                .setHasTouch(device.isPhone())
                .setLocale(device.language());
    }

    /// Something is on its way, slowly, something waits, and something is held back.
    private static void begin(Home home, Page page) {
        home.scan(page);
        page.navigate("/");
        page.locator(".pill").first().waitFor();
        home.set(Map.of("bandwidth_limit_mbps", 0.4));
        for (String key : List.of("demon-slayer", "attack-on-titan")) {
            home.queue(page, key, "S01");
        }
        page.request()
                .post(
                        home.address() + "/api/queue/start",
                        RequestOptions.create().setHeader("Origin", home.address().toString()));
        page.waitForTimeout(6000);
    }

    /// A series that the library does not have, as it is looked at before it joins.
    static void preview(Page page) {
        page.navigate("/find?q=starfall");
        page.locator(".hit .peek").first().click();
        page.locator("dialog .seasons, dialog .note").first().waitFor();
        page.waitForTimeout(700);
    }

    private static void shoot(Page page, Path folder, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(folder.resolve(name + ".png"))
                        .setFullPage(false));
    }
}
