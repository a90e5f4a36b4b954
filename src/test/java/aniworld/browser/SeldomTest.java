package aniworld.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What an owner does once in a while, on a server whose provider knows no dates, has one file that
/// is gone and one that never comes to its end.
class SeldomTest {
    private static final String CATALOG =
            """
            {"version": 1, "series": [
              {"id": "quiet-harbour", "title": "Quiet Harbour", "page": "http://127.0.0.1/quiet", "seasons": [
                {"number": 1, "episodes": [
                  {"number": 1, "title": "Fog"},
                  {"number": 2, "title": "Gone", "sources": [{"url": "gone.mp4"}]},
                  {"number": 3, "title": "Slow", "sources": [{"url": "slow.mp4"}]}]}]},
              {"id": "morning-pier", "title": "Morning Pier", "page": "http://127.0.0.1/pier", "seasons": [
                {"number": 1, "episodes": [{"number": 1, "title": "Gulls"}]}]}]}
            """;

    private static final int ANNOUNCED = 10_000_000;

    @RegisterExtension static final Browser BROWSER = new Browser();

    @TempDir static Path folder;

    private static final CountDownLatch OVER = new CountDownLatch(1);
    private static HttpServer provider;
    private static Home home;

    @BeforeAll
    static void moveIn() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        provider.createContext("/", SeldomTest::answer);
        provider.start();
        home = Home.fresh(folder);
        for (String name : List.of("Quiet Harbour", "Hafen am Morgen")) {
            Path series = Files.createDirectories(library().resolve(name));
            Files.writeString(series.resolve("Show - S01E01.mkv"), "x");
        }
        String address = "http://127.0.0.1:" + provider.getAddress().getPort() + "/catalog.json";
        home.settle(
                Map.of(
                        "anime_directory",
                        library().toString(),
                        "providers",
                        List.of(
                                Map.of(
                                        "id", "mine",
                                        "kind", "catalog",
                                        "options", Map.of("address", address)))));
        Page page = owner("en-GB");
        home.scan(page);
        page.navigate("/");
        assertThat(page.locator(".pill").first()).isVisible();
        page.close();
    }

    @AfterAll
    static void moveOut() {
        OVER.countDown();
        home.close();
        provider.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/catalog.json" -> {
                    byte[] catalog = CATALOG.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, catalog.length);
                    exchange.getResponseBody().write(catalog);
                }
                case "/slow.mp4" -> {
                    exchange.sendResponseHeaders(200, ANNOUNCED);
                    exchange.getResponseBody().write(new byte[100_000]);
                    exchange.getResponseBody().flush();
                    OVER.await();
                }
                default -> exchange.sendResponseHeaders(404, -1);
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path library() {
        return folder.resolve("mine");
    }

    private static Page owner(String language) {
        return home.visitAsOwner(BROWSER, new NewContextOptions().setLocale(language));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator label(Page page, String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    @Test
    void thePasswordIsChangedAndTheBrowserStaysLoggedIn() {
        Page page = owner("en-GB");
        page.navigate("/settings/access");
        BROWSER.expecting("403");
        changePassword(page, "not this one", "another_pass");
        assertThat(page.getByText("That is not the password.")).isVisible();

        changePassword(page, Home.PASSWORD, "another_pass");
        assertThat(page.getByText("The password is changed")).isVisible();
        changePassword(page, "another_pass", Home.PASSWORD);
        assertThat(label(page, "Present password")).hasValue("");
        page.reload();

        assertThat(page.locator("h1")).hasText("Settings");
    }

    private static void changePassword(Page page, String present, String next) {
        label(page, "Present password").fill(present);
        label(page, "New password").fill(next);
        button(page, "Change the password").click();
    }

    @Test
    void aFolderThatNobodyRecognisesIsMatchedByHand() {
        Page page = owner("en-GB");
        page.navigate("/series/hafen-am-morgen");
        assertThat(page.locator(".note")).containsText("Which series is this?");
        button(page, "Match").click();
        label(page, "Search the providers").fill("pier");
        button(page, "Search").click();
        button(page, "This one").click();

        assertThat(page.locator("h1")).hasText("Morning Pier");
        assertThat(page.locator(".note")).hasCount(0);
    }

    @Test
    void aFailureSaysInTheReadersLanguageWhatHappened() {
        Page page = owner("de-DE");
        home.queue(page, "quiet-harbour", "S01E02");
        page.navigate("/queue");
        button(page, "Starten").click();
        assertThat(page.locator(".item .reason")).containsText("Die Datei gibt es dort nicht");
        page.navigate("/activity");
        assertThat(page.locator(".entry .reason").first())
                .containsText("Die Datei gibt es dort nicht");
        button(page, "Dateien").click();
        assertThat(page.locator("main")).containsText("Keine Datei");
        page.navigate("/series/quiet-harbour");
        page.locator(".episode .what")
                .filter(new Locator.FilterOptions().setHasText("Gone"))
                .click();
        assertThat(page.locator(".why .reason").first())
                .containsText("Die Datei gibt es dort nicht");

        page.navigate("/settings/downloads");
        BROWSER.expecting("422");
        label(page, "Downloads zugleich").fill("99");
        label(page, "Downloads zugleich").press("Tab");
        assertThat(page.locator(".wrong")).containsText("muss eine ganze Zahl von 1 bis 32 sein");
    }

    @Test
    void whatIsHeldSaysWhyAndWhatEndsIt() {
        Page page = owner("en-GB");
        home.queue(page, "quiet-harbour", "S01E03");
        page.navigate("/queue");
        Locator slow =
                page.locator(".item").filter(new Locator.FilterOptions().setHasText("S01 E03"));
        if (button(page, "Start").isVisible()) {
            button(page, "Start").click();
        }
        assertThat(slow.locator(".running")).isVisible();
        button(page, "Pause").click();
        assertThat(page.locator(".held")).containsText("the queue is paused");

        // By the browser's clock, which is the server's: an hour that is not this one.
        home.set(
                Map.of(
                        "download_hours",
                        List.of(
                                page.evaluate(
                                        """
                                        () => [2, 3].map((hours) => new Date(Date.now() + hours * 3_600_000)
                                          .toTimeString().slice(0, 5)).join('-')
                                        """))));
        button(page, "Resume").click();
        assertThat(page.locator(".held")).containsText("outside of the hours for downloads");
        page.locator(".held a").click();

        assertThat(label(page, "Hours for downloads")).isVisible();
        home.set(Map.of("download_hours", List.of()));
    }

    /// The browser keeps a `SameSite=Strict` cookie back there, so that the page says "stranger".
    @Test
    void whoFollowsALinkOfAnotherSiteIsStillLoggedIn() throws Exception {
        Page page = owner("en-GB");
        page.navigate("/");
        assertThat(page.locator(".cover").first()).isVisible();
        String strangers;
        try (var client = HttpClient.newHttpClient()) {
            var question = HttpRequest.newBuilder(home.address().resolve("/queue"));
            strangers = client.send(question.build(), BodyHandlers.ofString()).body();
        }
        page.route(
                "**/queue",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("text/html")
                                        .setBody(strangers)));

        // A page that comes from nowhere may not ask the local network for a live view.
        BROWSER.expecting("LOCAL_NETWORK_ACCESS");
        page.navigate("/queue");

        assertThat(page.locator("h1")).hasText("Queue");
    }

    @Test
    void itCanBeInstalled() {
        Page page = owner("en-GB");
        page.navigate("/");
        CDPSession inside = page.context().newCDPSession(page);
        JsonObject manifest = inside.send("Page.getAppManifest");

        Assertions.assertThat(manifest.getAsJsonArray("errors")).isEmpty();
        Assertions.assertThat(manifest.get("data").getAsString()).contains("icons/whole.png");
        Assertions.assertThat(
                        inside.send("Page.getInstallabilityErrors")
                                .getAsJsonArray("installabilityErrors")
                                .toString())
                .isIn("[]", "[{\"errorId\":\"in-incognito\",\"errorArguments\":[]}]");
    }

    @Test
    void withoutDatesTheCalendarSaysWhoWouldKnowThem() {
        Page page = owner("en-GB");
        page.navigate("/calendar");

        assertThat(page.locator(".empty")).containsText("No dates are known");
        page.locator(".empty a").click();
        assertThat(page.locator(".provider")).containsText("mine");
    }

    @Test
    void aFolderOfTheServerIsPickedAndTheChoiceTakenBack() throws IOException {
        Path other = Files.createDirectories(folder.resolve("elsewhere"));
        Path usual = Files.createDirectories(folder.resolve("usual"));
        home.set(Map.of("download_directory", usual.toString()));
        Page page = owner("en-GB");
        page.navigate("/settings/library");
        Locator field = label(page, "Folder for partial downloads");
        page.locator(".with-button button").last().click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByText("Up", new Locator.GetByTextOptions().setExact(true)).click();
        dialog.getByText("elsewhere").click();
        assertThat(dialog.locator(".path")).hasText(other.toString());
        dialog.getByText("Take this folder").click();
        assertThat(field).hasValue(other.toString());

        button(page, "Undo").last().click();
        assertThat(field).hasValue(usual.toString());
    }
}
