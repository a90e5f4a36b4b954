package aniworld.browser;

import aniworld.House;
import aniworld.demo.DemoContent;
import aniworld.demo.DemoOrigin;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A whole server with the demo's library, catalog and origin, as a browser meets it.
final class Home implements AutoCloseable {
    static final String PASSWORD = "secure_pass";

    final DemoContent content;
    private final DemoOrigin origin;
    private final Path data;
    private House house;
    private final int port;
    private final List<Page> visitors = new ArrayList<>();

    private Home(Path folder, long bytesPerSecond) throws IOException {
        content = DemoContent.prepare(folder, InstantSource.system());
        origin = DemoOrigin.start(content, bytesPerSecond);
        data = folder.resolve("data");
        house = House.open(data, Map.of());
        house.serve("127.0.0.1", 0);
        port = house.port();
    }

    /// As on a first start: no password, no library, no provider.
    static Home fresh(Path folder) throws IOException {
        return new Home(folder, DemoOrigin.USUAL_SPEED);
    }

    /// With password, library and provider; nothing is scanned yet.
    static Home furnished(Path folder) throws IOException {
        Home home = fresh(folder);
        home.house.setPassword(PASSWORD);
        home.set(
                Map.of(
                        "anime_directory",
                        home.content.animeDirectory().toString(),
                        "providers",
                        List.of(
                                Map.of(
                                        "id", "demo",
                                        "kind", "catalog",
                                        "options", Map.of("address", home.catalog().toString())))));
        return home;
    }

    /// With a password and these settings, on a server that has neither yet.
    void settle(Map<String, ?> settings) {
        house.setPassword(PASSWORD);
        set(settings);
    }

    void set(Map<String, ?> settings) {
        house.configure(new ObjectMapper().valueToTree(settings));
    }

    /// What the server printed for a set-up from elsewhere.
    String setupCode() {
        return house.setupCode().orElseThrow();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    URI catalog() {
        return origin.catalog();
    }

    /// Somebody new, who leaves before the server does.
    Page visit(Browser browser, NewContextOptions device) {
        return visit(browser, address(), device);
    }

    /// By another address, as that of a proxy.
    Page visit(Browser browser, URI origin, NewContextOptions device) {
        Page page = browser.visit(origin, device);
        visitors.add(page);
        return page;
    }

    /// As `visit`, logged in without the form.
    Page visitAsOwner(Browser browser, NewContextOptions device) {
        Page page = visit(browser, device);
        letIn(page);
        return page;
    }

    void letIn(Page page) {
        page.request()
                .post(
                        address() + "/api/auth/login",
                        RequestOptions.create().setData(Map.of("password", PASSWORD)));
    }

    /// Walks the library and asks the provider about it; what is found shows in the browser.
    void scan(Page page) {
        post(page, "/api/anime/rescan");
    }

    /// Writes a line of each level to the log.
    void log(Page page) {
        post(page, "/api/logging/test");
    }

    void start(Page page) {
        post(page, "/api/queue/start");
    }

    /// What is queued from now on stays where it is.
    void pause(Page page) {
        post(page, "/api/queue/pause");
    }

    /// Makes a backup of the settings.
    void backUp(Page page) {
        post(page, "/api/config/backups");
    }

    private void post(Page page, String path) {
        page.request()
                .post(
                        address() + path,
                        RequestOptions.create().setHeader("Origin", address().toString()));
    }

    /// Queues episodes of a series, and starts nothing.
    ///
    /// @param episodes as the API takes them: `S01E02`, `S01`
    void queue(Page page, String key, String... episodes) {
        page.request()
                .post(
                        address() + "/api/queue/add",
                        RequestOptions.create()
                                .setHeader("Origin", address().toString())
                                .setData(Map.of("anime_id", key, "episodes", episodes)));
    }

    void goAway() {
        house.close();
    }

    /// At the same address as before, on the same data.
    void comeBack() {
        house = House.open(data, Map.of());
        house.serve("127.0.0.1", port);
    }

    @Override
    public void close() {
        visitors.forEach(Page::close);
        house.close();
        origin.close();
    }
}
