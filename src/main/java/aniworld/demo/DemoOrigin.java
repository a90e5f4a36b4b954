package aniworld.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A web server on a free port of 127.0.0.1 that has the demo's catalog and clips. It answers
/// ranges as a good server does, and takes its time, so that a download can be watched.
public final class DemoOrigin implements AutoCloseable {
    /// In bytes: a clip takes about three seconds.
    public static final long USUAL_SPEED = 160_000;

    private static final int WAITING_CONNECTIONS = 64;

    private final HttpServer server;
    private final ExecutorService threads;

    private DemoOrigin(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /// @param bytesPerSecond of clips on each connection, at least 1; all else comes at once
    /// @throws IOException when there is no free port
    public static DemoOrigin start(DemoContent content, long bytesPerSecond) throws IOException {
        var handler = new ContentHandler(content.contents(), new Pace(bytesPerSecond));
        var place = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
        var server = HttpServer.create(place, WAITING_CONNECTIONS);
        ExecutorService threads =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("demo-origin-", 0).factory());
        server.setExecutor(threads);
        server.createContext("/", handler);
        server.start();
        return new DemoOrigin(server, threads);
    }

    /// Where the catalog is, for a provider of the kind `catalog`.
    public URI catalog() {
        return address(DemoCatalog.PATH);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /// Cuts what is under way.
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
