package aniworld.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import aniworld.origin.Certificate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Behind a real nginx and a real Caddy with TLS, at a path of its own, as the documents say to set
/// them up.
class ProxyTest {
    @RegisterExtension static final Browser BROWSER = new Browser();

    @TempDir Path folder;
    @TempDir Path proxies;

    @Test
    void behindNginxAndCaddyEverythingWorksAsWithoutThem() throws Exception {
        try (Home home = Home.furnished(folder)) {
            home.set(
                    Map.of(
                            "base_path", "/aniworld",
                            "trusted_proxies", List.of("127.0.0.1"),
                            "public_reads", "never"));
            Certificate certificate = Certificate.make(proxies);
            int port = home.address().getPort();
            try (Proxy nginx = Proxy.nginx(port, folder("nginx"), certificate)) {
                works(home, nginx.origin(), "Paper Lantern Harbour");
            }
            try (Proxy caddy = Proxy.caddy(port, folder("caddy"), certificate)) {
                works(home, caddy.origin(), "Half/Wave");
            }
        }
    }

    /// No registry that tests may ask has a Traefik: what can be told without one is told here.
    @Test
    void theFileForTraefikHangsTogetherAndAddsTheSlash() throws Exception {
        JsonNode http =
                new YAMLMapper()
                        .readTree(Path.of("docs/proxies/traefik.yml").toFile())
                        .path("http");
        JsonNode router = http.at("/routers/aniworld");
        JsonNode slash = http.path("middlewares").path(router.at("/middlewares/0").asText());
        String asked = "https://anime.example/aniworld";

        assertThat(http.path("services").has(router.path("service").asText())).isTrue();
        assertThat(router.path("rule").asText())
                .isEqualTo(
                        "Host(`anime.example`) && (Path(`/aniworld`) || PathPrefix(`/aniworld/`))");
        assertThat(
                        asked.replaceAll(
                                slash.at("/redirectRegex/regex").asText(),
                                slash.at("/redirectRegex/replacement")
                                        .asText()
                                        .replace("${1}", "$1")))
                .isEqualTo(asked + "/");
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectory(proxies.resolve(name));
    }

    private static void works(Home home, URI origin, String series) throws Exception {
        Page page = home.visit(BROWSER, origin, new NewContextOptions().setIgnoreHTTPSErrors(true));
        logInAt(page, "/aniworld/settings/access");
        scanned(page, series);
        downloads(page, series);
        aFileIsSaved(page);
        whereOnlyThePathIsAskedTheSlashIsAdded(page, origin);
        // The proxy ends before the server does, and a page that is still open would miss it.
        page.close();
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

    private static void scanned(Page page, String series) {
        link(page, "Library").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Scan"))
                .first()
                .click();
        assertThat(cover(page, series).locator(".pill")).isVisible();
    }

    /// What moves shows by the WebSocket alone.
    private static void downloads(Page page, String series) {
        cover(page, series).getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".strip")).containsText("downloading");
        assertThat(cover(page, series).locator(".hair.whole")).isVisible();
    }

    private static Locator cover(Page page, String series) {
        return page.locator(".cover", new Page.LocatorOptions().setHasText(series));
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
