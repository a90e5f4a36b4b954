package aniworld.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A provider that knows no dates, has one file that is gone, one that never comes to its end and
/// one of a terabyte.
final class FaultyProvider implements AutoCloseable {
    private static final String CATALOG =
            """
            {"version": 1, "series": [
              {"id": "quiet-harbour", "title": "Quiet Harbour", "page": "http://127.0.0.1/quiet", "seasons": [
                {"number": 1, "episodes": [
                  {"number": 1, "title": "Fog"},
                  {"number": 2, "title": "Gone", "sources": [{"url": "gone.mp4"}]},
                  {"number": 3, "title": "Slow", "sources": [{"url": "slow.mp4"}]},
                  {"number": 4, "title": "Huge", "sources": [{"url": "huge.mp4", "size": 1000000000000}]}]}]},
              {"id": "morning-pier", "title": "Morning Pier", "page": "http://127.0.0.1/pier", "seasons": [
                {"number": 1, "episodes": [{"number": 1, "title": "Gulls"}]}]}]}
            """;

    private static final long SLOW = 10_000_000;

    /// Bytes, as the catalog says.
    static final long HUGE = 1_000_000_000_000L;

    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server;

    private FaultyProvider(HttpServer server) {
        this.server = server;
    }

    static FaultyProvider start() throws IOException {
        var provider =
                new FaultyProvider(
                        HttpServer.create(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        provider.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        provider.server.createContext("/", provider::answer);
        provider.server.start();
        return provider;
    }

    /// Makes this the only provider of a server that has nothing yet.
    ///
    /// @param library is made, with a folder for each of these series
    void provideFor(Home home, Path library, String... series) throws IOException {
        for (String name : series) {
            Path own = Files.createDirectories(library.resolve(name));
            Files.writeString(own.resolve("Show - S01E01.mkv"), "x");
        }
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/catalog.json";
        home.settle(
                Map.of(
                        "anime_directory",
                        library.toString(),
                        "providers",
                        List.of(
                                Map.of(
                                        "id", "mine",
                                        "kind", "catalog",
                                        "options", Map.of("address", address)))));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/catalog.json" -> {
                    byte[] catalog = CATALOG.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, catalog.length);
                    exchange.getResponseBody().write(catalog);
                }
                case "/slow.mp4" -> begin(exchange);
                default -> exchange.sendResponseHeaders(404, -1);
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, SLOW);
        exchange.getResponseBody().write(new byte[100_000]);
        exchange.getResponseBody().flush();
        over.await();
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
