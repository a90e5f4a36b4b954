package aniworld.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Behind a real nginx with TLS, at a path of its own, as the documents say to set it up.
class ProxyTest {
    @RegisterExtension static final Browser BROWSER = new Browser();

    @TempDir Path folder;
    @TempDir Path proxy;

    @Test
    void behindNginxEverythingWorksAsWithoutIt() throws Exception {
        try (Home home = Home.furnished(folder);
                Nginx nginx = Nginx.inFrontOf(home.address().getPort(), proxy)) {
            home.set(
                    Map.of(
                            "base_path", "/aniworld",
                            "trusted_proxies", List.of("127.0.0.1"),
                            "public_reads", "never"));
            Page page =
                    home.visit(
                            BROWSER,
                            nginx.origin(),
                            new NewContextOptions().setIgnoreHTTPSErrors(true));

            logInAt(page, "/aniworld/settings/access");
            scanned(page);
            downloads(page);
            aFileIsSaved(page);
            whereOnlyThePathIsAskedTheSlashIsAdded(page, nginx.origin());
            // nginx ends before the server does, and a page that is still open would miss it.
            page.close();
        }
    }

    private static void logInAt(Page page, String deepLink) {
        page.navigate(deepLink);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(Home.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in")).click();
        assertThat(page.locator(".strip")).containsText("Nothing to download");
        assertThat(page.url()).endsWith(deepLink);
        assertThat(page.locator("base").getAttribute("href")).isEqualTo("/aniworld/");
        Cookie session = page.context().cookies().getFirst();
        assertThat(session.secure).isTrue();
        assertThat(session.path).isEqualTo("/aniworld/");
    }

    private static void scanned(Page page) {
        link(page, "Library").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Scan"))
                .first()
                .click();
        assertThat(harbour(page).locator(".pill")).isVisible();
    }

    /// What moves shows by the WebSocket alone.
    private static void downloads(Page page) {
        harbour(page).getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".strip")).containsText("downloading");
        assertThat(harbour(page).locator(".hair.whole")).isVisible();
    }

    private static Locator harbour(Page page) {
        return page.locator(
                ".cover", new Page.LocatorOptions().setHasText("Paper Lantern Harbour"));
    }

    private static void aFileIsSaved(Page page) throws Exception {
        page.navigate("/aniworld/system/logs");
        Download log = page.waitForDownload(() -> page.locator("a[download]").first().click());
        assertThat(log.url()).contains("/aniworld/api/logging/files/");
        assertThat(Files.readString(log.path())).contains("INFO");
    }

    private static void whereOnlyThePathIsAskedTheSlashIsAdded(Page page, URI origin) {
        page.navigate("/aniworld");
        assertThat(page.url()).isEqualTo(origin + "/aniworld/");
        assertThat(page.locator(".cover").first()).isVisible();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
    }
}
